"""Acceptance tests need a pseudo-terminal, which only POSIX systems have."""

import sys

collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []
