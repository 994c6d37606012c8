"""Where the office's database and the rescue files are kept, and which places are unsafe for a live database."""

import os
from pathlib import Path

from platformdirs import user_data_path, user_state_path

_PROGRAM = "clerks-workbench"

#: Folder names of programs that copy files behind our back.
SYNCED_FOLDERS = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "cloudstorage",
    "nextcloud",
    "box sync",
)


def default_database() -> Path:
    """The database opened when none is named: `CLERK_DATABASE`, else the system's place for a program's data."""
    named = os.environ.get("CLERK_DATABASE", "")
    return Path(named).expanduser() if named else user_data_path(_PROGRAM, appauthor=False) / "minutes.db"


def state_directory() -> Path:
    """Where texts are rescued to when the database refuses them; not the folder of the database."""
    return user_state_path(_PROGRAM, appauthor=False)


def unsafe_place(path: Path) -> str:
    """A sentence if `path` lies in a synchronised folder or on a network share, else "".

    Such places copy or lock a live database in ways that lose minutes; a finished backup may well live there.
    """
    for part in path.parts:
        if any(name in part.casefold() for name in SYNCED_FOLDERS):
            return f"The database lies in a synchronised folder ({part}). Move it to a folder of this computer."
    if str(path).startswith(("\\\\", "//")):
        return "The database lies on a network share. Move it to a folder of this computer."
    return ""
