"""Our own checks of a Word file, for the faults that Open XML validators let through.

`faults(data)` is empty for a sound file. Word itself repairs, refuses or silently drops what is named here, and that a
file opens in another program proves nothing. Each check is one function in `CHECKS`.
"""

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DCTERMS = "{http://purl.org/dc/terms/}"
_BOOKMARK = re.compile(r"[^\W\d]\w{0,39}")
_REFERENCES = ("id", "embed", "link", "pict")
_MAIN = "word/document.xml"


@dataclass(frozen=True)
class Package:
    """The parts of a file: their names, and the XML of those that are XML."""

    names: tuple[str, ...]
    xml: dict[str, etree._Element]

    @cached_property
    def stories(self) -> dict[str, etree._Element]:
        """The parts that hold text."""
        kinds = ("document", "header", "footer", "footnotes", "endnotes", "comments")
        return {name: root for name, root in self.xml.items() if posixpath.basename(name).startswith(kinds)}

    def part(self, name: str) -> etree._Element:
        """A part of the word folder, an empty element where it is missing."""
        found = self.xml.get(f"word/{name}.xml")
        return etree.Element("missing") if found is None else found

    def links(self, part: str) -> dict[str, tuple[str, bool]]:
        """The relationships of a part: id -> target (a full name where it is inside) and whether it is outside."""
        folder, name = posixpath.split(part)
        root = self.xml.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for link in () if root is None else root:
            target, outside = link.get("Target") or "", link.get("TargetMode") == "External"
            inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[link.get("Id") or ""] = (target if outside else inside, outside)
        return found


def faults(data: bytes) -> list[str]:
    """Everything wrong with a Word file, a sentence each."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = tuple(archive.namelist())
        package = Package(names, {n: etree.fromstring(archive.read(n)) for n in names if n.endswith((".xml", ".rels"))})
    return [fault for check in CHECKS for fault in check(package)]


def _values(root: etree._Element, tag: str, name: str = "val") -> list[str]:
    return [element.get(f"{_W}{name}") or "" for element in root.iter(f"{_W}{tag}")]


def _repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def _package(package: Package) -> Iterator[str]:
    """Every part has a type and occurs once; every relationship leads somewhere and every id used is one."""
    yield from (f"part {name} is there twice" for name in _repeated([name.lower() for name in package.names]))
    types = package.xml["[Content_Types].xml"]
    extensions = {entry.get("Extension") for entry in types}
    named = {(entry.get("PartName") or "").lstrip("/") for entry in types} - {""}
    yield from (f"type of a missing part {name}" for name in sorted(named - set(package.names)))
    for name in package.names:
        if name not in named and name.rsplit(".", 1)[-1] not in extensions and name != "[Content_Types].xml":
            yield f"part {name} has no type"
    for name in ("", *package.stories):
        links = package.links(name)
        yield from (
            f"relationship {id_} of {name or 'the package'} leads to the missing {target}"
            for id_, (target, outside) in links.items()
            if not outside and target not in package.names
        )
        if name:
            named_by = (element.get(f"{_R}{key}") for element in package.xml[name].iter() for key in _REFERENCES)
            used = {id_ for id_ in named_by if id_ is not None}
            yield from (f"relationship {id_} used in {name} is missing" for id_ in sorted(used - set(links)))


def _bookmarks(package: Package) -> Iterator[str]:
    """Bookmarks begin and end once, with names that Word keeps; links lead to them."""
    names: list[str] = []
    for part, root in package.stories.items():
        starts, ends = _values(root, "bookmarkStart", "id"), _values(root, "bookmarkEnd", "id")
        yield from (f"bookmark {id_} begins twice in {part}" for id_ in _repeated(starts))
        yield from (f"bookmark {id_} is not paired in {part}" for id_ in sorted(set(starts) ^ set(ends)))
        names += _values(root, "bookmarkStart", "name")
    yield from (f"bookmark name {name} is used twice" for name in _repeated([name.casefold() for name in names]))
    yield from (f"bookmark name {name!r} is not allowed" for name in names if not _BOOKMARK.fullmatch(name))
    for part, root in package.stories.items():
        for link in root.iter(f"{_W}hyperlink"):
            anchor = link.get(f"{_W}anchor")
            if anchor is not None and not link.get(f"{_R}id") and anchor not in names:
                yield f"link in {part} to the missing bookmark {anchor!r}"


def _notes(package: Package) -> Iterator[str]:
    """Comments and notes that the text refers to are there."""
    root = package.xml[_MAIN]
    for kind in ("comment", "footnote", "endnote"):
        written = set(_values(package.part(f"{kind}s"), kind, "id"))
        used = set(_values(root, f"{kind}Reference", "id"))
        used |= {id_ for mark in ("Start", "End") for id_ in _values(root, f"{kind}Range{mark}", "id")}
        yield from (f"{kind} {id_} is missing" for id_ in sorted(used - written))
    ranges = (_values(root, f"commentRange{mark}", "id") for mark in ("Start", "End"))
    first, last = map(set, ranges)
    yield from (f"range of comment {id_} is not paired" for id_ in sorted(first ^ last))


def _fields(package: Package) -> Iterator[str]:
    """Fields begin, separate and end in that order, and end in the part they begin in."""
    for part, root in package.stories.items():
        open_fields: list[bool] = []
        for kind in _values(root, "fldChar", "fldCharType"):
            if kind == "begin":
                open_fields.append(False)
            elif not open_fields or (kind == "separate" and open_fields[-1]):
                yield f"field mark '{kind}' in {part} belongs to no field"
            elif kind == "separate":
                open_fields[-1] = True
            else:
                open_fields.pop()
        if open_fields:
            yield f"a field in {part} does not end"


def _styles(package: Package) -> Iterator[str]:
    """Styles have names of their own; a style referred to is there, is of the right kind, and rests on no circle."""
    styles = package.part("styles").findall(f"{_W}style")
    kinds = {style.get(f"{_W}styleId") or "": style.get(f"{_W}type") or "paragraph" for style in styles}
    names = [name for style in styles for name in _values(style, "name")]
    yield from (f"style {id_} is there twice" for id_ in _repeated([s.get(f"{_W}styleId") or "" for s in styles]))
    yield from (f"style name {name} is used twice" for name in _repeated([name.lower() for name in names]))
    yield from (f"style {s.get(f'{_W}styleId')} has no name" for s in styles if not "".join(_values(s, "name")))
    bases = {s.get(f"{_W}styleId") or "": "".join(_values(s, "basedOn")) for s in styles}
    for style in styles:
        own = style.get(f"{_W}styleId") or ""
        for tag in ("basedOn", "next", "link"):
            yield from (f"style {own} refers to the missing {id_}" for id_ in _values(style, tag) if id_ not in kinds)
        seen, id_ = {own}, bases[own]
        while id_ and id_ not in seen:
            seen.add(id_)
            id_ = bases.get(id_, "")
        if id_:
            yield f"style {own} is based on itself"
    for part, root in package.xml.items():
        for tag, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
            used = set(_values(root, tag))
            yield from (f"{kind} style {id_} in {part} is missing" for id_ in sorted(used) if kinds.get(id_) != kind)


def _tables(package: Package) -> Iterator[str]:
    """A cell ends in a paragraph, a row has cells, a table rows, and the grid as many columns as the widest row."""
    for part, root in package.stories.items():
        for cell in root.iter(f"{_W}tc"):
            if not len(cell) or cell[-1].tag != f"{_W}p":
                yield f"a cell in {part} does not end in a paragraph"
        for table in root.iter(f"{_W}tbl"):
            rows = table.findall(f"{_W}tr")
            widths = [sum(int(_span(cell)) for cell in row.findall(f"{_W}tc")) for row in rows]
            if not rows or not all(widths):
                yield f"a table in {part} has no rows, or a row no cells"
            elif max(widths) != len(table.findall(f"{_W}tblGrid/{_W}gridCol")):
                yield f"the grid of a table in {part} does not fit its rows"


def _span(cell: etree._Element) -> str:
    return "".join(_values(cell, "gridSpan")[:1]) or "1"


def _lists(package: Package) -> Iterator[str]:
    """Every list and every level used is defined; list definitions stand before the lists that use them."""
    numbering = package.part("numbering")
    levels = {
        element.get(f"{_W}abstractNumId"): {level.get(f"{_W}ilvl") for level in element.findall(f"{_W}lvl")}
        for element in numbering.findall(f"{_W}abstractNum")
    }
    lists = {n.get(f"{_W}numId") or "": "".join(_values(n, "abstractNumId")) for n in numbering.findall(f"{_W}num")}
    yield from (f"list {id_} is there twice" for id_ in _repeated(_values(numbering, "num", "numId")))
    yield from (f"list {id_} has no definition {base}" for id_, base in lists.items() if base not in levels)
    order = [child.tag for child in numbering]
    if f"{_W}num" in order and f"{_W}abstractNum" in order[order.index(f"{_W}num") :]:
        yield "a list definition stands after a list"
    for part, root in package.xml.items():
        for use in root.iter(f"{_W}numPr"):
            id_, level = "".join(_values(use, "numId")), "".join(_values(use, "ilvl")) or "0"
            if id_ and id_ != "0" and level not in levels.get(lists.get(id_), ()):
                yield f"list {id_} at level {level}, used in {part}, is missing"


def _numbers(package: Package) -> Iterator[str]:
    """Pictures have numbers of their own in the whole file, and so have tracked changes in a part."""
    pictures = [e.get("id") or "" for root in package.stories.values() for e in root.iter(f"{_WP}docPr")]
    yield from (f"picture number {id_} is used twice" for id_ in _repeated(pictures))
    for part, root in package.stories.items():
        changes = [id_ for tag in ("ins", "del", "moveFrom", "moveTo") for id_ in _values(root, tag, "id") if id_]
        yield from (f"change number {id_} is used twice in {part}" for id_ in _repeated(changes))


def _dates(package: Package) -> Iterator[str]:
    """The dates in the properties are dates (ISO 8601, as W3CDTF has it)."""
    root = package.xml.get("docProps/core.xml")
    for name in ("created", "modified"):
        for element in () if root is None else root.iter(f"{_DCTERMS}{name}"):
            text = element.text or ""
            try:
                datetime.fromisoformat(text.replace("Z", "+00:00"))
            except ValueError:
                yield f"the date {name} is {text!r}"


def _sections(package: Package) -> Iterator[str]:
    """The body ends with the properties of its last section."""
    body = package.xml[_MAIN].find(f"{_W}body")
    if body is None or not len(body) or body[-1].tag != f"{_W}sectPr":
        yield "the body does not end with its section"


CHECKS: tuple[Callable[[Package], Iterator[str]], ...] = (
    _package, _bookmarks, _notes, _fields, _styles, _tables, _lists, _numbers, _dates, _sections,
)  # fmt: skip
