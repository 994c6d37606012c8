"""Settings that hold for every test."""

import os

from hypothesis import settings

# Examples are not timed one by one: a busy machine, or the first import of a calendar, is no failure. The same tree is
# tested with the same examples every time; CLERK_EXAMPLES=new looks for others, which is how slips are hunted.
settings.register_profile("steady", deadline=None, derandomize=os.environ.get("CLERK_EXAMPLES") != "new")
settings.load_profile("steady")
