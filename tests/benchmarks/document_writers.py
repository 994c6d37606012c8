"""The writers that `tests.benchmarks.documents` compares: each makes the same minutes as the bytes of a Word file."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from exports.content.document import (
    ActionLine,
    Document,
    Instruction,
    ItemHeading,
    ItemList,
    ListMarks,
    Paragraph,
    Resolution,
    Run,
    Section,
    SubHeading,
)

#: The styles of a minute's paragraphs, which a template repeats one by one.
STYLES = ("Heading3", "Heading4", "AgendaNote", "MinuteText", "Resolution", "ResolutionList", "MinuteBullet", "Action")


@dataclass(frozen=True, slots=True)
class Material:
    """The same minutes for every writer: as a content tree, as styled lines, as the parts of the finished file.

    `template` is a Word file with a loop over the lines in it, for the writer that fills templates.
    """

    document: Document
    lines: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, bytes], ...]
    template: bytes


def ours(material: Material) -> bytes:
    """The project's own writer."""
    from exports.word.writer import word_bytes

    return word_bytes(material.document).data


def zip_floor(material: Material) -> bytes:
    """Packing the finished parts and nothing else: what no writer can do without."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in material.parts:
            package.writestr(name, content)
    return made.getvalue()


def docxtpl(material: Material) -> bytes:
    """docxtpl, with a template that loops over the paragraphs."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(io.BytesIO(material.template))
    template.render({"lines": [{"style": style, "text": text} for style, text in material.lines]}, autoescape=True)
    made = io.BytesIO()
    template.save(made)
    return made.getvalue()


_MANUAL = {"ResolutionList": "List Number", "MinuteBullet": "List Bullet", "AgendaNote": "Intense Quote"}


def python_docx(material: Material) -> bytes:
    """python-docx as its manual teaches it: one paragraph after another, in styles of its own template by name."""
    from docx import Document as new_document

    word = new_document()
    for style, text in material.lines:
        if style.startswith("Heading"):
            word.add_heading(text, level=int(style[-1]))
        else:
            word.add_paragraph(text, style=_MANUAL.get(style, "Normal"))
    made = io.BytesIO()
    word.save(made)
    return made.getvalue()


WRITERS: dict[str, Callable[[Material], bytes]] = {
    "zip floor": zip_floor,
    "ours": ours,
    "docxtpl": docxtpl,
    "python-docx by its manual": python_docx,
}


def material_of(document: Document) -> Material:
    """What each writer is given to write that document."""
    from exports.word.writer import word_bytes

    with zipfile.ZipFile(io.BytesIO(word_bytes(document).data)) as package:
        parts = tuple((name, package.read(name)) for name in package.namelist())
    return Material(document, tuple(_lines(document)), parts, _template(document))


def _lines(document: Document) -> list[tuple[str, str]]:
    lines: list[tuple[str, str]] = []
    for node in document.nodes:
        match node:
            case ItemHeading(number, title):
                lines.append(("Heading3", f"{number}\t{title}"))
            case SubHeading(text) | Section(text):
                lines.append(("Heading4", text))
            case Instruction(text):
                lines.append(("AgendaNote", text))
            case Paragraph(runs):
                lines.append(("MinuteText", _text(runs)))
            case Resolution(runs, clauses):
                lines.append(("Resolution", _text(runs)))
                lines += _listed(clauses) if clauses else []
            case ItemList():
                lines += _listed(node)
            case ActionLine(owner, runs, due):
                lines.append(("Action", f"Action: {_text(runs)} Owner: {owner}. Due: {due}"))
            case _:
                pass
    return lines


def _listed(items: ItemList) -> list[tuple[str, str]]:
    style = "MinuteBullet" if items.marks is ListMarks.BULLET else "ResolutionList"
    return [(style, _text(item.runs)) for item in items.items]


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _template(document: Document) -> bytes:
    """A document of ours, emptied, with a loop in which each style has its branch: what a person would draw in Word."""
    from docx import Document as open_document
    from docx.oxml.parser import parse_xml

    from exports.word.measures import columns_of
    from exports.word.package import base_parts, packed, unpacked
    from exports.word.styles import W

    def paragraph(text: str, style: str = "Normal") -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'

    branches = []
    for place, style in enumerate(STYLES):
        word = "if" if place == 0 else "elif"
        branches += [paragraph(f"{{%p {word} line.style == '{style}' %}}"), paragraph("{{ line.text }}", style)]
    loop = (paragraph("{%p for line in lines %}"), *branches, paragraph("{%p endif %}"), paragraph("{%p endfor %}"))
    base = base_parts(columns_of(document), document.language)
    word_file: Any = open_document(io.BytesIO(packed({name: part.encode() for name, part in base.items()})))
    body = word_file.element.body
    body[:0] = list(parse_xml(f'<w:body xmlns:w="{W}">{"".join(loop)}</w:body>'))
    return packed(unpacked(word_file))
