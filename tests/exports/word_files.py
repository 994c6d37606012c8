"""Reading Word files back in tests: text by style, the marks that Word would show, every byte of every part."""

from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx import Document as open_document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from exports.content.document import Document
from exports.word.writer import word_bytes


def written(document: Document) -> WordDocument:
    """The document written and opened again."""
    return open_document(BytesIO(word_bytes(document).data))


def styled(word: WordDocument) -> list[tuple[str, str]]:
    """Style name and text of every paragraph of the body, links included."""
    return [(_style(paragraph), _text(paragraph)) for paragraph in _paragraphs(word)]


def in_style(word: WordDocument, style: str) -> list[str]:
    """The texts in one style."""
    return [text for name, text in styled(word) if name == style]


def _paragraphs(word: WordDocument) -> Iterator[Any]:
    yield from word.element.body.iter(qn("w:p"))


def _style(paragraph: Any) -> str:
    return str(paragraph.pPr.find(qn("w:pStyle")).get(qn("w:val")))


def _text(paragraph: Any) -> str:
    signs = {qn("w:t"): None, qn("w:tab"): "\t", qn("w:br"): "\n"}
    pieces = (node for node in paragraph.iter(*signs) if node.getparent().tag == qn("w:r"))
    return "".join(signs[node.tag] or node.text or "" for node in pieces)


def marks(word: WordDocument) -> list[str]:
    """The mark of every list item as Word counts it: by instance, starting where the instance says, level by level."""
    numbering = word.part.numbering_part.element
    formats = {
        abstract.get(qn("w:abstractNumId")): abstract.findall(qn("w:lvl"))
        for abstract in numbering.findall(qn("w:abstractNum"))
    }
    instances = {}
    for num in numbering.findall(qn("w:num")):
        starts = [
            int(override.find(qn("w:startOverride")).get(qn("w:val"))) for override in num.findall(qn("w:lvlOverride"))
        ]
        instances[num.get(qn("w:numId"))] = (formats[num.find(qn("w:abstractNumId")).get(qn("w:val"))], starts)
    counted: dict[str, dict[int, int]] = defaultdict(dict)
    shown = []
    for properties in word.element.body.iter(qn("w:numPr")):
        level = int(properties.find(qn("w:ilvl")).get(qn("w:val")))
        instance = properties.find(qn("w:numId")).get(qn("w:val"))
        levels, starts = instances[instance]
        counts = counted[instance]
        counts[level] = counts[level] + 1 if level in counts else starts[level]
        for deeper in [key for key in counts if key > level]:
            del counts[deeper]
        shown.append(_mark(levels[level], level, counts[level]))
    return shown


def _mark(level_format: Any, level: int, count: int) -> str:
    kind = level_format.find(qn("w:numFmt")).get(qn("w:val"))
    text = str(level_format.find(qn("w:lvlText")).get(qn("w:val")))
    if kind == "bullet":
        return text
    letter = "abcdefghijklmnopqrstuvwxyz"[(count - 1) % 26] * ((count - 1) // 26 + 1)
    written_as = {
        "decimal": str(count),
        "lowerLetter": letter,
        "upperLetter": letter.upper(),
        "lowerRoman": _roman(count),
        "upperRoman": _roman(count).upper(),
    }
    return text.replace(f"%{level + 1}", written_as[kind])


def _roman(count: int) -> str:
    values = ((90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    roman = ""
    for value, letters in values:
        while count >= value:
            roman, count = roman + letters, count - value
    return roman


def parts(data: bytes) -> dict[str, bytes]:
    """Every part of the package by name, unpacked."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}
