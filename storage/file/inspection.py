"""Looking a database over: its structure, its keys, and every minute against its checksum.

SQLite's own check sees damage to the structure and not to the words: a minute whose letters were overwritten passes
it. So each text is kept with its SHA-256, and the two are compared here.
"""

import hashlib
from dataclasses import dataclass
from sqlite3 import Connection as RawConnection

from storage.file.driver import sqlite
from storage.file.errors import means_damage

DAMAGED_SENTENCE = "The database is damaged. Close the program and restore the newest backup."


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong with a database: `structure` in the engine's words, the rest as counts and ids."""

    structure: tuple[str, ...] = ()
    orphans: int = 0
    altered_minutes: tuple[int, ...] = ()
    altered_revisions: tuple[int, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing at all was found."""
        return self == Findings()

    def sentence(self) -> str:
        """One sentence for the clerk, "" if the database is sound."""
        if self.structure:
            return DAMAGED_SENTENCE
        altered = len(self.altered_minutes) + len(self.altered_revisions)
        if altered:
            return (
                f"{altered} text{'s are' if altered > 1 else ' is'} not as saved: the file was damaged on the disk. "
                "Compare with the earlier states, or restore the newest backup."
            )
        if self.orphans:
            return f"{self.orphans} records have lost what they belong to. Restore the newest backup."
        return ""


def digest(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def inspect(connection: RawConnection) -> Findings:
    """Look the whole database over; takes about 2.5 ms a megabyte. Raises only what is not damage (busy, disk)."""
    try:
        answers = [row[0] for row in connection.execute("PRAGMA quick_check")]
        structure = tuple(answer for answer in answers if answer != "ok")
        if structure:
            return Findings(structure)
        return Findings(
            orphans=len(connection.execute("PRAGMA foreign_key_check").fetchall()),
            altered_minutes=_altered(connection, "SELECT id, sha256, text FROM minute WHERE sha256 <> ''"),
            altered_revisions=_altered(connection, "SELECT id, sha256, text FROM revision"),
        )
    except (sqlite.Error, UnicodeDecodeError) as error:
        if means_damage(error):
            return Findings((str(error),))
        raise


def _altered(connection: RawConnection, query: str) -> tuple[int, ...]:
    connection.text_factory = bytes
    try:
        rows = connection.execute(query)
        return tuple(row for row, kept, text in rows if hashlib.sha256(text).hexdigest().encode() != kept)
    finally:
        connection.text_factory = str
