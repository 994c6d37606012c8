"""Word packages: an empty one made from readable parts, and packing parts into a file."""

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.word import parts
from exports.word.measures import Columns
from exports.word.styles import styles_xml

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_UNIX = 3
_READABLE = 0o644 << 16


def base_parts(columns: Columns, language: str) -> dict[str, str]:
    """The parts of an empty document in the house style, for these columns and that language."""
    return {
        "[Content_Types].xml": parts.CONTENT_TYPES,
        "_rels/.rels": parts.PACKAGE_RELATIONSHIPS,
        "docProps/core.xml": parts.CORE_PROPERTIES,
        "docProps/app.xml": parts.APPLICATION_PROPERTIES,
        "word/document.xml": parts.DOCUMENT,
        "word/_rels/document.xml.rels": parts.DOCUMENT_RELATIONSHIPS,
        "word/styles.xml": styles_xml(columns, language),
        "word/settings.xml": parts.SETTINGS,
        "word/numbering.xml": parts.NUMBERING,
        "word/fontTable.xml": parts.FONT_TABLE,
        "word/theme/theme1.xml": parts.THEME,
    }


def unpacked(word: "WordDocument") -> dict[str, bytes]:
    """Every part of a document by its name, as the library writes it."""
    made = BytesIO()
    word.save(made)
    with ZipFile(made) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(contents: Mapping[str, bytes]) -> bytes:
    """The parts as a file: the same bytes for the same parts, whatever the hour and the system."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, content in contents.items():
            entry = ZipInfo(name)
            entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _READABLE, ZIP_DEFLATED
            package.writestr(entry, content)
    return made.getvalue()
