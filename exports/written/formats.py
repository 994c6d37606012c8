"""The formats a document can be written in, by the ending of its file's name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exports.content.document import Document
from exports.content.labels import labelled
from exports.saving import ExportError

USUAL = "docx"


@dataclass(frozen=True, slots=True)
class Rendered:
    """The bytes of a file, and the names of the characters in the text that this format cannot hold."""

    data: bytes
    dropped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what a clerk calls it, its type on the internet, and what writes it."""

    name: str
    media_type: str
    render: Callable[[Document, bytes], Rendered]


def _word(document: Document, template: bytes) -> Rendered:
    from exports.word.writer import word_bytes

    written = word_bytes(document, template)
    return Rendered(written.data, written.dropped)


def _page(document: Document, _: bytes) -> Rendered:
    from exports.written.html import html_text

    return Rendered(html_text(document).encode())


def _markdown(document: Document, _: bytes) -> Rendered:
    from exports.written.markdown import markdown_text

    return Rendered(markdown_text(document).encode())


def _plain(document: Document, _: bytes) -> Rendered:
    from exports.written.plain import plain_text

    return Rendered(plain_text(document).encode())


def _pdf(document: Document, template: bytes) -> Rendered:
    from exports.written.pdf import pdf_bytes

    word = _word(document, template)
    return Rendered(pdf_bytes(word.data), word.dropped)


#: Every format by its ending. Each module is loaded when it is first written with.
FORMATS: dict[str, Format] = {
    "docx": Format("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", _word),
    "pdf": Format("PDF", "application/pdf", _pdf),
    "html": Format("web page", "text/html", _page),
    "md": Format("Markdown", "text/markdown", _markdown),
    "txt": Format("plain text", "text/plain", _plain),
}
_ENDINGS = ", ".join(f".{ending}" for ending in FORMATS)


def render(document: Document, ending: str = USUAL, template: bytes = b"") -> Rendered:
    """The document as the bytes of a file in the format with that ending ("docx").

    Word and PDF files are written in `template`, a Word file of the council's own, where one is given.

    Raises ExportError for a format that is not known, or a PDF where nothing on this machine can make one.
    """
    return FORMATS[known_format(ending)].render(labelled(document), template)


def known_format(ending: str) -> str:
    """The ending as the table has it ("docx" for ".DOCX"); raises ExportError for one that is not in it."""
    ending = ending.lower().lstrip(".")
    if ending not in FORMATS:
        raise ExportError(f'No document can be written as "{ending}". Choose one of {_ENDINGS}.')
    return ending


def chosen_format(target: Path | None, asked: str = "") -> str:
    """The format to write: the one asked for, or that of the file named, or Word.

    Raises ExportError where the two disagree, or the file's ending is of no format.
    """
    named = target.suffix if target and not target.is_dir() else ""
    if not asked:
        return _of_file(target, named) if target and named else USUAL
    asked = known_format(asked)
    if target and named and named.lower() != f".{asked}":
        raise ExportError(
            f"{target.name} does not end in .{asked}, the format asked for. Give one or the other, or let them agree."
        )
    return asked


def _of_file(target: Path, named: str) -> str:
    ending = named.lower().removeprefix(".")
    if ending not in FORMATS:
        raise ExportError(f"{target.name} does not end in {_ENDINGS}: no program would know how to open it.")
    return ending
