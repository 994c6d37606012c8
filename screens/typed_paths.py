"""Files and folders as somebody types them in a field."""

from pathlib import Path

from clerk.problems import Problem


def typed_path(typed: str) -> Path:
    """The whole path that is meant: "~" is one's own folder, nothing the present one. Raises Problem for no path."""
    try:
        return Path(typed.strip() or ".").expanduser().absolute()
    except RuntimeError as error:
        raise Problem(f"Nobody on this computer has the folder {typed.strip()}. Write the whole path.") from error


def typed_folder(typed: str) -> Path:
    """The same for a folder; raises Problem where there is none, or where it may not be looked at."""
    folder = typed_path(typed)
    try:
        there = folder.is_dir()
    except OSError as error:
        raise Problem(f"The folder {folder} cannot be used: {error.strerror}. Give another.") from error
    if not there:
        raise Problem(f"There is no folder {folder}. Give one that is there.")
    return folder
