"""The cascade of styles: which look a paragraph or a run ends up with (ISO/IEC 29500-1, 17.7.2).

Document defaults, then the table style, the paragraph style, the character style, and what the text says itself.
Every step is remembered, so that a thousand paragraphs in one style cost one look-up.
"""

from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from exports.accessibility.formats import ParagraphFormat, RunFormat, paragraph_format, run_format
from exports.accessibility.numbering import Numbering
from exports.accessibility.ooxml import attribute, child, q, value
from exports.accessibility.theme import Theme

# What Word uses where a document says nothing at all.
WORD_DEFAULTS = RunFormat(size=10.0, font="Times New Roman")
_LONGEST_CHAIN = 40


class TableLayer(NamedTuple):
    """What a table style gives the text of one cell, and the colour it paints behind it."""

    run: RunFormat = RunFormat()
    paragraph: ParagraphFormat = ParagraphFormat()
    ground: str | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """One style as written; `conditions` are a table style's parts ("firstRow", "band1Horz", ...)."""

    id: str
    name: str
    kind: str
    based_on: str
    run: RunFormat
    paragraph: ParagraphFormat
    ground: str | None
    conditions: dict[str, TableLayer]


class Styles:
    """All styles of a document, and the looks that follow from them."""

    def __init__(self, root: etree._Element | None, numbering: Numbering, theme: Theme) -> None:
        self.numbering = numbering
        self.theme = theme
        self._styles: dict[str, Style] = {}
        self._usual: dict[str, str] = {}
        for element in () if root is None else root.iterchildren(q("w:style")):
            style = _style(element, theme)
            self._styles[style.id] = style
            if attribute(element, "w:default") in ("1", "true", "on"):
                self._usual[style.kind] = style.id
        defaults = child(root, "w:docDefaults")
        said = run_format(child(defaults, "w:rPrDefault", "w:rPr"), theme)
        self.default_run = said.over(WORD_DEFAULTS)
        self.default_paragraph = paragraph_format(child(defaults, "w:pPrDefault", "w:pPr"), theme)
        self._paragraphs: dict[tuple[str, TableLayer], tuple[RunFormat, ParagraphFormat]] = {}
        self._runs: dict[tuple[RunFormat, str, RunFormat], RunFormat] = {}
        self._layers: dict[tuple[str, tuple[str, ...]], TableLayer] = {}

    def name(self, style_id: str, kind: str = "paragraph") -> str:
        """The name a style is shown by in Word, in lower case; the usual style's where the id is empty or unknown."""
        style = self._find(style_id, kind)
        return style.name.lower() if style else ""

    def _find(self, style_id: str, kind: str) -> Style | None:
        style = self._styles.get(style_id)
        if style is None or style.kind != kind:
            style = self._styles.get(self._usual.get(kind, ""))
        return style

    def _chain(self, style_id: str, kind: str) -> list[Style]:
        """A style and all it is based on, the basis first. A circle ends where it closes."""
        chain: list[Style] = []
        style = self._find(style_id, kind)
        while style is not None and style not in chain and len(chain) < _LONGEST_CHAIN:
            chain.append(style)
            style = self._styles.get(style.based_on)
        return chain[::-1]

    def paragraph(self, style_id: str, layer: TableLayer) -> tuple[RunFormat, ParagraphFormat]:
        """The look that a paragraph style gives characters and paragraph, in the open or in a table's cell."""
        key = (style_id, layer)
        if key not in self._paragraphs:
            run, paragraph = RunFormat(), ParagraphFormat()
            for style in self._chain(style_id, "paragraph"):
                run = style.run.over(run)
                paragraph = self._with_list(style.paragraph, paragraph)
            base = layer.run.over(self.default_run)
            below = layer.paragraph.over(self.default_paragraph)
            self._paragraphs[key] = run.style_over(base), paragraph.over(below)
        return self._paragraphs[key]

    def _with_list(self, said: ParagraphFormat, below: ParagraphFormat) -> ParagraphFormat:
        """Lay a paragraph's format over what is below it, with the indents of its list in between."""
        if said.list_id is None:
            return said.over(below)
        return said.over(self.numbering.indents(said.list_id, said.list_level or 0).over(below))

    def direct(self, said: ParagraphFormat, styled: ParagraphFormat) -> ParagraphFormat:
        """What a paragraph says itself laid over what its style gives."""
        return self._with_list(said, styled)

    def run(self, paragraph: RunFormat, character_style: str, direct: RunFormat) -> RunFormat:
        """The look of a run, from its paragraph's look, its character style and what it says itself."""
        key = (paragraph, character_style, direct)
        if key not in self._runs:
            styled = RunFormat()
            for style in self._chain(character_style, "character") if character_style else ():
                styled = style.run.over(styled)
            self._runs[key] = direct.over(styled.style_over(paragraph))
        return self._runs[key]

    def table_layer(self, style_id: str, conditions: tuple[str, ...]) -> TableLayer:
        """What a table style gives a cell; `conditions` name the parts of the table it is in, the weakest first."""
        key = (style_id, conditions)
        if key not in self._layers:
            chain = self._chain(style_id, "table")
            laid = TableLayer()
            for style in chain:
                laid = _over(TableLayer(style.run, style.paragraph, style.ground), laid)
            for condition in conditions:
                for style in chain:
                    laid = _over(style.conditions.get(condition, TableLayer()), laid)
            self._layers[key] = laid
        return self._layers[key]


def _over(top: TableLayer, below: TableLayer) -> TableLayer:
    ground = below.ground if top.ground is None else top.ground
    return TableLayer(top.run.over(below.run), top.paragraph.over(below.paragraph), ground)


def _style(element: etree._Element, theme: Theme) -> Style:
    name = value(element, "w:name") or ""
    conditions = {
        attribute(part, "w:type"): TableLayer(
            run_format(child(part, "w:rPr"), theme),
            paragraph_format(child(part, "w:pPr"), theme),
            _ground(child(part, "w:tcPr", "w:shd"), theme),
        )
        for part in element.iterchildren(q("w:tblStylePr"))
    }
    cell_ground = _ground(child(element, "w:tcPr", "w:shd"), theme)
    table_ground = _ground(child(element, "w:tblPr", "w:shd"), theme)
    return Style(
        id=attribute(element, "w:styleId"),
        name=name,
        kind=attribute(element, "w:type") or "paragraph",
        based_on=value(element, "w:basedOn") or "",
        run=run_format(child(element, "w:rPr"), theme),
        paragraph=paragraph_format(child(element, "w:pPr"), theme, name),
        ground=table_ground if cell_ground is None else cell_ground,
        conditions=conditions,
    )


def _ground(shading: etree._Element | None, theme: Theme) -> str | None:
    return None if shading is None else theme.fill(shading)
