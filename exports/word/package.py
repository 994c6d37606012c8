"""A Word package to write into: made in memory from readable parts, opened and saved by python-docx."""

import struct
from functools import lru_cache
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from docx import Document as open_document
from docx.document import Document as WordDocument

from exports.word import parts
from exports.word.measures import Columns
from exports.word.styles import styles_xml

# The earliest time a zip file can hold, 1 January 1980, as its two 16-bit fields.
_NO_TIME = struct.pack("<HH", 0, 0x21)
_ENTRY = struct.Struct("<28x3H")
_ENTRY_SIZE = 46


def new_package(columns: Columns, language: str) -> WordDocument:
    """An empty document in the house style, for these columns and that language."""
    return open_document(BytesIO(_base(columns, language)))


@lru_cache(maxsize=8)
def _base(columns: Columns, language: str) -> bytes:
    contents = {
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
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as package:
        for name, text in contents.items():
            package.writestr(name, text)
    return made.getvalue()


def saved(document: WordDocument) -> bytes:
    """The file, the same bytes for the same document whenever it is saved."""
    made = BytesIO()
    document.save(made)
    return _without_times(made.getvalue())


def _without_times(data: bytes) -> bytes:
    """The zip file with every entry's time set to the same one, without packing it a second time."""
    changed = bytearray(data)
    with ZipFile(BytesIO(data)) as package:
        place = package.start_dir
        for entry in package.infolist():
            changed[entry.header_offset + 10 : entry.header_offset + 14] = _NO_TIME
            changed[place + 12 : place + 16] = _NO_TIME
            place += _ENTRY_SIZE + sum(_ENTRY.unpack_from(changed, place))
    return bytes(changed)
