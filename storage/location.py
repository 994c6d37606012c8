"""Where the office's database and the rescue files are kept."""

import os
from pathlib import Path

from platformdirs import user_data_path, user_state_path

_PROGRAM = "clerks-workbench"


def default_database() -> Path:
    """The database opened when none is named: `CLERK_DATABASE`, else the system's place for a program's data."""
    named = os.environ.get("CLERK_DATABASE", "")
    return Path(named).expanduser() if named else user_data_path(_PROGRAM, appauthor=False) / "minutes.db"


def state_directory() -> Path:
    """Where texts are rescued to when the database refuses them; not the folder of the database."""
    return user_state_path(_PROGRAM, appauthor=False)
