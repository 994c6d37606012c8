"""Putting a file on the disk: whole or not at all, and never over another one without being told to."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

from clerk.problems import Problem

_TRIES = 1000


class ExportError(Problem):
    """A document could not be written; the sentence says why and what to do."""


def write_new(path: Path, data: bytes, *, replace: bool = False) -> Path:
    """Write a file whole or not at all, and give back where it is.

    The data goes to a file beside it first and is then put in its place. A name that is taken is left alone and
    " (2)" added, unless `replace`. Raises ExportError where the folder is missing or cannot be written to, where the
    disk is full, or where the file to be replaced is open in another program.
    """
    if not path.parent.is_dir():
        raise ExportError(f"There is no folder {path.parent}. Make it first, or choose another.")
    beside = path.parent / f".{secrets.token_hex(8)}.tmp"
    try:
        _write(beside, data)
        place = path if replace else _claimed(path)
        try:
            os.replace(beside, place)
        except OSError:
            if not replace:
                place.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ExportError(_sentence(error, path, replace)) from error
    finally:
        _forget(beside)
    return place


def _write(path: Path, data: bytes) -> None:
    """A file that was not there, on the disk before this returns, readable by whom the system lets read new files."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _claimed(path: Path) -> Path:
    """The first of "name", "name (2)", "name (3)" that nobody has, taken by an empty file of ours."""
    for count in range(1, _TRIES):
        place = path if count == 1 else path.with_name(f"{path.stem} ({count}){path.suffix}")
        try:
            os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except FileExistsError:
            continue
        return place
    raise FileExistsError(errno.EEXIST, "every number is taken", str(path))


def _forget(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


_SENTENCES = {
    errno.ENOSPC: "The disk is full, so {name} could not be written. Make room, or choose another disk.",
    errno.EDQUOT: "Your share of the disk is full, so {name} could not be written. Make room, or choose another disk.",
    errno.EROFS: "{folder} can only be read, so {name} could not be written there. Choose another folder.",
    errno.ENAMETOOLONG: "The name {name} is too long for this disk. Choose a shorter one.",
    errno.EEXIST: "There are too many files called {name} in {folder}. Move some away, or choose another name.",
    errno.EISDIR: "{name} is a folder. Choose another name for the document.",
}
_IN_USE = "{name} could not be replaced: it may be open in another program. Close it there and try again."
_REFUSED = "You may not write in {folder}. Choose another folder, or ask whoever looks after it."
_OTHER = "{name} could not be written in {folder}: {reason}. Choose another folder, or try again."


def _sentence(error: OSError, path: Path, replace: bool) -> str:
    """What went wrong and what to do about it."""
    said = _SENTENCES.get(error.errno or 0, _OTHER)
    if isinstance(error, PermissionError):
        said = _IN_USE if replace and path.exists() else _REFUSED
    reason = error.strerror or "the system did not say why"
    return said.format(name=path.name, folder=path.parent, reason=reason)
