"""Reading back a Word document that went out and was edited: its paragraphs as they were and as they are now.

Tracked insertions and deletions keep who made them and when; comments keep the words they are on. The file is read and
never obeyed: no entity is resolved, nothing is fetched, and a file that is not safe to unpack is refused before it is.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from clerk.text import clean
from exports.accessibility.opening import Unreadable, damaged, open_package, shown_name

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_DELETED, _INSERTED = (f"{_W}del", f"{_W}moveFrom"), (f"{_W}ins", f"{_W}moveTo")
_LEFT_OUT = (f"{_W}pPr", f"{_W}rPr", f"{_W}sectPr", f"{_W}instrText")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph. `kind` is "", "inserted" or "deleted"; `at` is the time as the file has it."""

    text: str
    kind: str = ""
    author: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment, and where in the paragraph as it was its words begin and end."""

    author: str
    at: str
    text: str
    start: int
    end: int


@dataclass(slots=True)
class ReadParagraph:
    """One paragraph: its pieces in order, the bookmarks that begin in it, its style, the comments on it."""

    pieces: list[Piece] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    style: str = ""
    remarks: list[Remark] = field(default_factory=list)

    @property
    def before(self) -> str:
        """The text without what was inserted."""
        return "".join(piece.text for piece in self.pieces if piece.kind != "inserted")

    @property
    def after(self) -> str:
        """The text without what was deleted."""
        return "".join(piece.text for piece in self.pieces if piece.kind != "deleted")


def read_paragraphs(path: Path) -> list[ReadParagraph]:
    """Every paragraph of the body, tables included. Raises Unreadable for what is no Word document or is not safe."""
    with open_package(path) as package:
        return _paragraphs(package, shown_name(path))


def _paragraphs(package: zipfile.ZipFile, name: str) -> list[ReadParagraph]:
    main = _part(package, "word/document.xml", name)
    if main is None or main.find(f"{_W}body") is None:
        raise Unreadable(damaged(name))
    comments = _comments(_part(package, "word/comments.xml", name))
    return [_Reader(comments).read(paragraph) for paragraph in main.iter(f"{_W}p")]


def _part(package: zipfile.ZipFile, part: str, name: str) -> Any:
    try:
        content = package.read(part)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise Unreadable(damaged(name))
        return etree.fromstring(content, _PARSER)
    except KeyError:
        return None
    except (zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, EOFError, ValueError, OSError):
        raise Unreadable(damaged(name)) from None


def _comments(root: Any) -> dict[str, tuple[str, str, str]]:
    """By id: who, when, and what, paragraphs on lines of their own."""
    found: dict[str, tuple[str, str, str]] = {}
    for comment in root.iter(f"{_W}comment") if root is not None else ():
        lines = ["".join(_texts(paragraph)) for paragraph in comment.iter(f"{_W}p")]
        given = clean(comment.get(f"{_W}author", "")), clean(comment.get(f"{_W}date", ""))
        found[comment.get(f"{_W}id", "")] = (*given, clean("\n".join(lines)).strip())
    return found


def _texts(element: Any) -> Iterator[str]:
    for node in element.iter(f"{_W}t", f"{_W}delText", *_SIGNS):
        yield _SIGNS.get(node.tag) or node.text or ""


class _Reader:
    """Reads one paragraph."""

    def __init__(self, comments: dict[str, tuple[str, str, str]]) -> None:
        self._comments = comments
        self._read = ReadParagraph()
        self._open: dict[str, int] = {}
        self._length = 0

    def read(self, paragraph: Any) -> ReadParagraph:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        self._read.style = style.get(f"{_W}val", "") if style is not None else ""
        self._walk(paragraph, Piece(""))
        for identity, start in self._open.items():
            self._remark(identity, start)
        return self._read

    def _walk(self, element: Any, look: Piece) -> None:
        for child in element:
            if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
                continue
            if child.tag == f"{_W}bookmarkStart":
                self._read.bookmarks.append(child.get(f"{_W}name", ""))
            elif child.tag == f"{_W}commentRangeStart":
                self._open[child.get(f"{_W}id", "")] = self._length
            elif child.tag == f"{_W}commentRangeEnd":
                self._remark(child.get(f"{_W}id", ""), self._open.pop(child.get(f"{_W}id", ""), 0))
            elif child.tag in (f"{_W}t", f"{_W}delText") or child.tag in _SIGNS:
                self._add(_SIGNS.get(child.tag) or child.text or "", look)
            elif child.tag != f"{_W}p":
                self._walk(child, self._look(child, look))

    def _look(self, child: Any, look: Piece) -> Piece:
        kind = "deleted" if child.tag in _DELETED else "inserted" if child.tag in _INSERTED else ""
        if not kind:
            return look
        return Piece("", kind, clean(child.get(f"{_W}author", "")), clean(child.get(f"{_W}date", "")))

    def _add(self, text: str, look: Piece) -> None:
        text = clean(text)
        self._read.pieces.append(Piece(text, look.kind, look.author, look.at))
        if look.kind != "inserted":
            self._length += len(text)

    def _remark(self, identity: str, start: int) -> None:
        if identity in self._comments:
            self._read.remarks.append(Remark(*self._comments[identity], start, self._length))
