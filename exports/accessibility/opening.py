"""Telling whether a file is a Word document that can safely be read, before any of it is unpacked.

A clerk is sent files of every sort. Each one that cannot be read is refused with a sentence that says what it is and
what to do; none is unpacked before its size is known.
"""

import mmap
import re
import stat
import zipfile
from itertools import islice
from pathlib import Path

from clerk.problems import Problem
from clerk.text import clean

MOST_BYTES = 500_000_000
MOST_PARTS = 2_000
MOST_XML_BYTES = 50_000_000
RATIO_FROM_BYTES = 10_000_000
MOST_RATIO = 400

_SAVE_AS = "Open it in Word, choose File, Save As, Word Document (.docx), and check that file."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = re.compile(b"PK\x01\x02")
_NO_WORD_FILE = "Choose a Word document (.docx)."

# The first bytes of files that people take for Word documents.
_OTHER_FORMATS = (
    (b"%PDF", f"is a PDF. {_NO_WORD_FILE}"),
    (b"{\\rtf", f"is a Rich Text file (.rtf). {_SAVE_AS}"),
    (b"\xffWPC", f"is a WordPerfect file. {_SAVE_AS}"),
    (b"<!DOCTYPE", f"is a web page, whatever its name says. {_SAVE_AS}"),
    (b"<html", f"is a web page, whatever its name says. {_SAVE_AS}"),
    (b"<?xml", f"is one XML file, not a packed Word document. {_SAVE_AS}"),
    (b"\x1f\x8b", f"is a compressed archive. Unpack it first. {_NO_WORD_FILE}"),
)


class Unreadable(Problem):
    """The file cannot be checked; the text is a sentence that says why and what to do."""


def shown_name(path: Path) -> str:
    """The file's name as it may stand in a sentence: on one line, without control characters, in quotes."""
    text = clean((path.name or str(path)).encode("utf-8", "replace").decode("utf-8", "replace"))
    return f"'{' '.join(text.split())}'"


def open_package(path: Path) -> zipfile.ZipFile:
    """The file as an open zip archive, once its kind and its declared sizes have been found acceptable.

    Raises `Unreadable`. The caller closes the archive.
    """
    name = shown_name(path)
    try:
        _refuse_other_kinds(path, name)
        package = zipfile.ZipFile(path)
    except FileNotFoundError:
        raise Unreadable(f"There is no file {name} in that folder. Check the name and the folder.") from None
    except PermissionError:
        raise Unreadable(f"{name} may not be read by you. Ask whoever owns it for access, or copy it first.") from None
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, LookupError):
        raise Unreadable(damaged(name)) from None
    except OSError as error:
        raise Unreadable(f"{name} could not be read: {error.strerror or 'the disk reported a fault'}.") from None
    try:
        _refuse_contents(package.infolist(), name)
    except Unreadable:
        package.close()
        raise
    return package


def damaged(name: str) -> str:
    """The sentence for a file that is broken inside."""
    return f"{name} is damaged or incomplete. Ask for it to be sent again, or open it in Word and save it afresh."


def too_large(name: str) -> str:
    """The sentence for a file that would unpack to more than any minutes need."""
    return f"{name} was not opened: it would unpack to far more than a document needs, which is a sign of an attack."


def _refuse_other_kinds(path: Path, name: str) -> None:
    """Raise `Unreadable` for anything that does not begin like a packed document."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise Unreadable(f"{name} is a folder. {_NO_WORD_FILE}")
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(f"{name} is not an ordinary file. {_NO_WORD_FILE}")
    if not status.st_size:
        raise Unreadable(f"{name} is empty. Ask for it to be sent again.")
    if status.st_size > MOST_BYTES:
        raise Unreadable(f"{name} is larger than {MOST_BYTES // 1_000_000} MB, too large to check.")
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
        if start.startswith(_OLE):
            raise Unreadable(f"{name} {_kind_of_ole(content)}")
        for opening, sentence in _OTHER_FORMATS:
            if start[: len(opening)].lower() == opening.lower():
                raise Unreadable(f"{name} {sentence}")
        if not start.startswith(b"PK"):
            raise Unreadable(f"{name} is not a Word document. {_NO_WORD_FILE}")
        # Counted in the bytes, because listing the archive would already cost memory for every entry it claims.
        if sum(1 for _ in islice(_ENTRY.finditer(content), 2 * MOST_PARTS)) == 2 * MOST_PARTS:
            raise Unreadable(too_large(name))


def _kind_of_ole(content: mmap.mmap) -> str:
    """What a file in Microsoft's compound format is: a locked document, an old document or something else."""
    if content.find("EncryptedPackage".encode("utf-16-le")) >= 0:
        return (
            "is protected with a password or by rights management. Open it in Word, choose File, Info, "
            "Protect Document, take the protection off, save it and check it again."
        )
    if content.find("WordDocument".encode("utf-16-le")) >= 0:
        return f"is in the format of Word 97 to 2003 (.doc). {_SAVE_AS}"
    return f"is an Office file, but not a Word document. {_NO_WORD_FILE}"


def _refuse_contents(entries: list[zipfile.ZipInfo], name: str) -> None:
    """Raise `Unreadable` where the entries of an archive are locked, repeated, too many or too large."""
    names = {entry.filename for entry in entries}
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable(f"{name} is locked with a password. Unpack it with the password and check the document in it.")
    if len(names) < len(entries):
        raise Unreadable(damaged(name))
    xml = [entry for entry in entries if entry.filename.lower().endswith((".xml", ".rels", ".vml"))]
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in xml) > MOST_XML_BYTES:
        raise Unreadable(too_large(name))
    for entry in xml:
        if entry.file_size > RATIO_FROM_BYTES and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
            raise Unreadable(too_large(name))
