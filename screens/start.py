"""Starting the program at its desk."""

import sys
from pathlib import Path

from clerk.problems import Problem
from screens.collector import rest

#: The variable of the environment that names the office's file.
DATABASE = "CLERK_DATABASE"


def open_desk(database: Path | None) -> int:
    """Open the screens on that database, or on the usual one, which is made where there is none yet; the exit code.

    Raises `Problem` where there is no terminal.
    """
    # Where the screens are drawn is the toolkit's choice, and differs by system.
    shown_on = sys.__stdout__ if sys.platform == "win32" else sys.__stderr__
    if not all(stream and stream.isatty() for stream in (sys.__stdin__, shown_on)):
        raise Problem("The desk needs a terminal to show itself on. For commands that do not, see clerk --help.")
    rest()
    from screens.app import ClerkApp
    from storage.file.location import default_database

    screens = ClerkApp(database or default_database(), create=True)
    screens.run()
    return screens.return_code or 0
