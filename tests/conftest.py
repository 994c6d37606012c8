"""Settings that hold for every test."""

from hypothesis import settings

# Examples are not timed one by one: a busy machine, or the first import of a calendar, is no failure.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
