"""The parts of a Word document and how they refer to each other (ISO/IEC 29500-2, Open Packaging Conventions)."""

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from urllib.parse import unquote

from lxml import etree

from exports.accessibility.ooxml import STRICT_NAMES, q
from exports.accessibility.opening import (
    MOST_XML_BYTES,
    Unreadable,
    damaged,
    open_package,
    shown_name,
    too_large,
)

# More marks than a thousand pages hold; each one costs memory once parsed.
MOST_MARKS = 2_000_000

_OTHER_DOCUMENTS = {
    "mimetype": "is an OpenDocument file (.odt). Open it in its own program and save it as a Word document (.docx).",
    "xl/workbook.xml": "is an Excel workbook. Choose a Word document (.docx).",
    "ppt/presentation.xml": "is a PowerPoint presentation. Choose a Word document (.docx).",
    "index/document.iwa": "is an Apple Pages document. Open it in Pages and export it to Word (.docx).",
}


@dataclass(frozen=True, slots=True)
class Relationship:
    """One part's reference to another part, or to an address outside the file."""

    id: str
    kind: str
    target: str
    external: bool


class WordPackage:
    """An open Word document: its parts as parsed XML. Use it as a context manager.

    Raises `Unreadable` when opened or read if the file is not a Word document, is damaged or is hostile.
    """

    def __init__(self, path: Path) -> None:
        self.name = shown_name(path)
        self._budget = MOST_XML_BYTES
        self._zip = open_package(path)
        # Part names are compared without case, and some programs write them with backslashes.
        self._entries = {entry.filename.replace("\\", "/").lower(): entry for entry in self._zip.infolist()}
        self.main = self._find_main()

    def __enter__(self) -> "WordPackage":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def _find_main(self) -> str:
        """The name of the part that holds the text."""
        try:
            named = [link.target for link in self.relationships("") if link.kind == "officeDocument"]
        except Unreadable:
            self._zip.close()
            raise
        for name in (*named, "word/document.xml"):
            if name.lower() in self._entries and not name.lower().startswith(("xl/", "ppt/")):
                return name
        self._zip.close()
        for part, sentence in _OTHER_DOCUMENTS.items():
            if part in self._entries:
                raise Unreadable(f"{self.name} {sentence}")
        raise Unreadable(f"{self.name} is not a Word document: it has no text part. Choose a Word document (.docx).")

    def relationships(self, part: str) -> list[Relationship]:
        """What a part refers to; "" for the package itself. Targets inside the file are full part names."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return []
        found = []
        for link in root.iterchildren(q("pr:Relationship")):
            target = link.get("Target") or ""
            external = link.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            kind = (link.get("Type") or "").rsplit("/", 1)[-1]
            found.append(Relationship(link.get("Id") or "", kind, target, external))
        return found

    def related(self, part: str, kind: str, usual: str) -> etree._Element | None:
        """The part of a kind that another refers to, or else the one with its usual name; None where there is none."""
        named = [link.target for link in self.relationships(part) if link.kind == kind and not link.external]
        for name in (*named, usual):
            root = self.xml(name)
            if root is not None:
                return root
        return None

    def xml(self, part: str) -> etree._Element | None:
        """A part's XML, None where the file has no such part."""
        entry = self._entries.get(part.lower())
        if entry is None:
            return None
        data = self._read(entry)
        for strict, name in STRICT_NAMES:
            data = data.replace(strict, name)
        start = data.replace(b"\0", b"") if b"\0" in data[:4] else data
        if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
            raise Unreadable(self._hostile())
        if data.count(b"<") > MOST_MARKS:
            raise Unreadable(too_large(self.name))
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise Unreadable(damaged(self.name)) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(self._hostile())
        return root

    def _read(self, entry: zipfile.ZipInfo) -> bytes:
        """A part's bytes, never more than is left of what one document may unpack to."""
        try:
            with self._zip.open(entry) as file:
                data = file.read(self._budget + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, LookupError):
            raise Unreadable(damaged(self.name)) from None
        self._budget -= len(data)
        if self._budget < 0:
            raise Unreadable(too_large(self.name))
        return data

    def _hostile(self) -> str:
        return f"{self.name} was not opened: it defines its own entities, which no Word document does."
