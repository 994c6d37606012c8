"""Opening a council's own Word file as something to write in: cleaned of what would stop it or should not go out."""

import posixpath
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from docx import Document as open_document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from exports.saving import ExportError
from exports.word import parts
from exports.word.package import packed

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
# A second set of styles for Word 2010, which would contradict the first once styles are added; and folders.
_LEFT_OUT = ("/stylesWithEffects.xml", "/")
_XML = (".xml", ".rels", ".vml")
_MACROS = ("vbaProject.bin", "vbaData.xml")
_UNREADABLE = "The template cannot be read. Open it in Word, save it afresh as a Word document (.docx), and take that."
_HAS_MACROS = "The template holds macros, which documents for circulation may not. Save it as .docx or .dotx without."
_HAS_ENTITIES = "The template was not opened: it defines its own entities, which no Word document does. Take another."
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)


def opened_template(data: bytes) -> WordDocument:
    """The template, opened. Raises ExportError where it is no Word file, is damaged, or holds macros or entities."""
    try:
        with ZipFile(BytesIO(data)) as package:
            contents = {name: package.read(name) for name in package.namelist() if not name.endswith(_LEFT_OUT)}
        if any(name.endswith(_MACROS) for name in contents):
            raise ExportError(_HAS_MACROS)
        if any(_defines_entities(content) for name, content in contents.items() if name.endswith(_XML)):
            raise ExportError(_HAS_ENTITIES)
        word = open_document(BytesIO(packed(_cleaned(contents))))
    except (BadZipFile, etree.XMLSyntaxError, KeyError, ValueError, NotImplementedError, OSError, EOFError):
        raise ExportError(_UNREADABLE) from None
    if word.element.body is None:
        raise ExportError(_UNREADABLE)
    return word


def _defines_entities(content: bytes) -> bool:
    """Whether a part has a document type, in any encoding: what it declares would reach documents and their readers."""
    return b"<!DOCTYPE" in content.replace(b"\0", b"")


def _cleaned(contents: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a document, not of a template, without comments in them and without references that lead nowhere."""
    cleaned = {}
    for name, content in contents.items():
        if name == "[Content_Types].xml":
            content = content.replace(_TEMPLATE.encode(), _MAIN.encode())
        elif name.endswith(".rels"):
            content = _without_loose_ends(name, content, contents)
        elif name.startswith("word/") and name.endswith(".xml") and b"<!--" in content:
            content = etree.tostring(etree.fromstring(content, _PARSER), encoding="UTF-8", standalone=True)
        cleaned[name] = content
    return cleaned


def _without_loose_ends(name: str, content: bytes, contents: dict[str, bytes]) -> bytes:
    folder = posixpath.dirname(posixpath.dirname(name))
    root = etree.fromstring(content, _PARSER)
    for relationship in list(root):
        target = relationship.get("Target", "")
        if relationship.get("TargetMode") == "External":
            # The template it was made from itself, on somebody's disk.
            if relationship.get("Type", "").endswith("/attachedTemplate"):
                root.remove(relationship)
            continue
        place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if place not in contents:
            root.remove(relationship)
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def with_numbering(word: WordDocument) -> Any:
    """The numbering of the file, made where it has none."""
    for relationship in word.part.rels.values():
        if relationship.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relationship.target_part.element
    element = parse_xml(parts.NUMBERING.encode())
    for comment in element.xpath("comment()"):
        element.remove(comment)
    part = XmlPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, element, word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return element


#: Settings that a document for circulation may not take over from a template, and that say how it is to be opened.
_UNWANTED = ("attachedTemplate", "documentProtection", "writeProtection", "trackRevisions", "updateFields", "compat")
# What stands after the settings of compatibility in the order of the schema, as far as files have it.
_AFTER_COMPAT = (
    "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "shapeDefaults",
    "decimalSymbol", "listSeparator", "docId",
)  # fmt: skip


def settle(word: WordDocument) -> None:
    """The settings of today's Word, without protection, tracking, and questions on opening."""
    settings = word.settings.element
    for name in _UNWANTED:
        for element in settings.findall(qn(f"w:{name}")):
            settings.remove(element)
    compat = parse_xml(parts.SETTINGS.encode()).find(qn("w:compat"))
    after = next((child for child in settings if etree.QName(child).localname in _AFTER_COMPAT), None)
    if after is None:
        settings.append(compat)
    else:
        after.addprevious(compat)
