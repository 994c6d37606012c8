"""Settings that hold for every test."""

import os

import pytest
from hypothesis import settings

# Examples are not timed one by one: a busy machine, or the first import of a calendar, is no failure. The same tree is
# tested with the same examples every time, few enough to be quick; CLERK_EXAMPLES=new looks for others and for more,
# which is how slips are hunted.
NEW = os.environ.get("CLERK_EXAMPLES") == "new"
settings.register_profile("steady", deadline=None, derandomize=not NEW, max_examples=200 if NEW else 50)
settings.load_profile("steady")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Half as many workers again as processors: a test of a screen waits for a third of its time.

    `-n 0` or PYTEST_XDIST_AUTO_NUM_WORKERS still decide where they are given.
    """
    given = os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS")
    return int(given) if given else max(1, (os.cpu_count() or 1) * 3 // 2)
