"""Headings that LibreOffice leaves alone at the foot of a page, and the Word file with a page begun before them.

Every heading of our Word files is kept with what follows it, and Word does so. LibreOffice forgets it now and then
where the paragraph that follows moves to the next page as a whole; then the heading is sent after it.
"""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from exports.word.package import packed

if TYPE_CHECKING:
    from pikepdf import Pdf

_PART = "word/document.xml"
_STYLES = "word/styles.xml"
_HEADING = re.compile(r"/H[1-6]\Z")
_KEPT = re.compile(r"/H[1-6]\Z|/Agenda Note\Z")
_PAPERS = "/Agenda Papers"
_NAMED = re.compile(rb'<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="heading ([1-6])"', re.IGNORECASE)
_PARAGRAPH = re.compile(rb"<w:p(?: [^>]*[^/>])?>(?:(?!</w:p>).)*</w:p>", re.DOTALL)
_STYLED = re.compile(rb'<w:pStyle w:val="([^"]+)"/>(?:<w:keepNext/>)?(?:<w:keepLines w:val="0"/>)?')
_BREAK = b"<w:pageBreakBefore/>"


def stranded(data: bytes) -> tuple[tuple[int, ...], int]:
    """Which headings of a tagged PDF, counted from 0, end a page without what they are over; and how many there are.

    So does the line of papers of an agenda that begins a page where all that goes before it is one line and a heading.
    """
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        pages = list(_kinds(pdf))
    found, before = [], 0
    for kinds, following in zip(pages, [*pages[1:], []], strict=True):
        before += sum(_HEADING.match(kind) is not None for kind in kinds)
        if kinds and following and before and _parted(kinds, following[0]):
            found.append(before - 1)
    return tuple(found), before


def _parted(kinds: Sequence[str], follows: str) -> bool:
    """Whether a page ends in what should be with the first of the next; an item without a word may end it."""
    last, under = kinds[-1], kinds[-2:-1]
    if follows == _PAPERS:
        return any(_HEADING.match(kind) for kind in under)
    return _KEPT.match(last) is not None and (_HEADING.match(follows) is None or last < follows)


def _kinds(pdf: "Pdf") -> Iterator[list[str]]:
    """What each page holds, in its order: the kind of every tagged block, once, on the page that it begins on."""
    root: Any = pdf.Root
    numbers = root.StructTreeRoot.ParentTree.get("/Nums", []) if "/StructTreeRoot" in root else []
    parents: dict[int, Any] = {int(key): held for key, held in zip(numbers[::2], numbers[1::2], strict=True)}
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        kinds = []
        for element in parents.get(int(page.obj.get("/StructParents", -1)), []):
            block = _block(element)
            if block is not None and block.objgen not in seen:
                seen.add(block.objgen)
                kinds.append(str(block.S))
        yield kinds


def _block(element: Any) -> Any:
    """The outermost block that a tagged stretch is in: the heading of its words, the list of its item."""
    while element is not None and element.get("/P") is not None and str(element.P.get("/S", "")) != "/Document":
        element = element.P
    return element if element is not None and "/S" in element else None


def broken_before(word: bytes, headings: Sequence[int], of: int) -> bytes:
    """The Word file with a page begun before the first of those headings, and of those after each page it begins.

    A heading right under another takes that one along. What comes later moves, so it is looked at again afterwards.
    `of` is how many headings the PDF has: a file that has not as many is left as it was, for then they were counted
    otherwise (in a text box of a council's template, say).
    """
    with ZipFile(BytesIO(word)) as package:
        contents = {name: package.read(name) for name in package.namelist()}
    levels = dict(_NAMED.findall(contents.get(_STYLES, b"")))
    xml = contents[_PART]
    paragraphs = [(match.start(), _STYLED.search(match[0]), match[0]) for match in _PARAGRAPH.finditer(xml)]
    over = {place: levels[style[1]] for place, (_, style, _) in enumerate(paragraphs) if style and style[1] in levels}
    if len(over) != of:
        return word
    begun = [place for place, (_, _, content) in enumerate(paragraphs) if _BREAK in content]
    chosen: list[int] = []
    for place in (list(over)[number] for number in headings):
        while place not in begun and over.get(place - 1, over[place]) < over[place]:
            place -= 1
        since = max((one for one in begun if one <= place), default=-1)
        if place not in begun and not any(one >= since for one in chosen):
            chosen.append(place)
    for place in reversed(chosen):
        start, style, _ = paragraphs[place]
        at = start + style.end() if style else start
        xml = xml[:at] + _BREAK + xml[at:]
    return packed({**contents, _PART: xml})
