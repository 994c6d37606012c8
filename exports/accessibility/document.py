"""A whole Word document, read once for all the rules."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree

from exports.accessibility.content import Content, Paragraph, Story
from exports.accessibility.numbering import Numbering
from exports.accessibility.ooxml import attribute, child, q, switched_on
from exports.accessibility.opening import Unreadable
from exports.accessibility.package import WordPackage
from exports.accessibility.reading import Setting, StoryReader
from exports.accessibility.styles import Styles
from exports.accessibility.theme import Theme

_MARGINS = ((q("w:headerReference"), Story.HEADER), (q("w:footerReference"), Story.FOOTER))
_NOTES = (("footnotes", "w:footnote", Story.FOOTNOTE), ("endnotes", "w:endnote", Story.ENDNOTE))


@dataclass(frozen=True)
class WordDocument:
    """What the rules are given: the content in reading order, the settings, the properties and the font table."""

    content: Content
    styles: Styles
    settings: etree._Element | None
    properties: etree._Element | None
    font_table: etree._Element | None

    @cached_property
    def body(self) -> list[Paragraph]:
        """The paragraphs of the body, those in tables included."""
        return [paragraph for paragraph in self.content.paragraphs if paragraph.story is Story.BODY]

    @cached_property
    def headings(self) -> list[Paragraph]:
        """The headings of the body, empty ones included."""
        return [paragraph for paragraph in self.body if paragraph.heading and not paragraph.in_contents]

    @cached_property
    def in_blank_cells(self) -> set[Paragraph]:
        """The paragraphs of table cells that show nothing."""
        cells = (cell for table in self.content.tables for row in table.rows for cell in row.cells)
        return {paragraph for cell in cells if cell.blank or cell.fillable for paragraph in cell.paragraphs}

    @cached_property
    def has_text(self) -> bool:
        """Whether the body says anything at all."""
        return any(paragraph.text.strip() for paragraph in self.body)


def read_document(path: Path) -> WordDocument:
    """Read a Word document from a file. Raises `Unreadable` with a sentence where that cannot be done."""
    with WordPackage(path) as package:
        root = package.xml(package.main)
        body = child(root, "w:body")
        if root is None or body is None:
            raise Unreadable(f"{package.name} is not a Word document. Choose a Word document (.docx).")
        main = package.main
        theme = Theme.read(package.related(main, "theme", "word/theme/theme1.xml"))
        numbering = Numbering(package.related(main, "numbering", "word/numbering.xml"))
        styles = Styles(package.related(main, "styles", "word/styles.xml"), numbering, theme)
        content = Content()
        settings = package.related(main, "settings", "word/settings.xml")
        page = Setting(ground=_page(root, settings, theme))
        StoryReader(styles, content, Story.BODY, package.relationships(main)).read(body, page)
        _read_margins(package, root, styles, content)
        _read_notes(package, styles, content)
        _collect_bookmarks(root, content)
        return WordDocument(
            content,
            styles,
            settings=settings,
            properties=package.related("", "core-properties", "docProps/core.xml"),
            font_table=package.related(main, "fontTable", "word/fontTable.xml"),
        )


def _page(root: etree._Element, settings: etree._Element | None, theme: Theme) -> str:
    """The colour of the page, which Word paints only where the settings say so."""
    background = child(root, "w:background")
    if background is None or not switched_on(settings, "w:displayBackgroundShape"):
        return "FFFFFF"
    return theme.colour(background, "color", "theme") or "FFFFFF"


def _read_margins(package: WordPackage, root: etree._Element, styles: Styles, content: Content) -> None:
    """Read each header and footer that a section uses, once."""
    links = {link.id: link.target for link in package.relationships(package.main)}
    done: set[str] = set()
    for tag, story in _MARGINS:
        for reference in root.iter(tag):
            part = links.get(attribute(reference, "r:id"), "")
            margin = None if part in done else package.xml(part)
            done.add(part)
            if margin is not None:
                StoryReader(styles, content, story, package.relationships(part)).read(margin)
                _collect_bookmarks(margin, content)


def _read_notes(package: WordPackage, styles: Styles, content: Content) -> None:
    """Read footnotes and endnotes, but not the lines that separate them from the text."""
    for kind, tag, story in _NOTES:
        root = package.related(package.main, kind, f"word/{kind}.xml")
        if root is None:
            continue
        reader = StoryReader(styles, content, story, package.relationships(f"word/{kind}.xml"))
        notes = (note for note in root.iterchildren(q(tag)) if attribute(note, "w:type") in ("", "normal"))
        for number, note in enumerate(notes, 1):
            reader.read(note, number=number)
        _collect_bookmarks(root, content)


def _collect_bookmarks(root: etree._Element, content: Content) -> None:
    content.bookmarks.update(attribute(mark, "w:name").casefold() for mark in root.iter(q("w:bookmarkStart")))
