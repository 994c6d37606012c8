"""What one place in a document says about the look of text: a style, a table style's header row, a run itself.

Every field is None where that place says nothing, so that formats can be laid over one another.
"""

import re
from typing import NamedTuple, TypeAlias

from lxml import etree

from exports.accessibility.ooxml import VAL, attribute, is_on, measure, q, value, whole
from exports.accessibility.theme import HIGHLIGHTS, Theme

_HALF_POINT = 10.0
_HEADING_NAME = re.compile("heading ([1-9])", re.IGNORECASE)


class RunFormat(NamedTuple):
    """The look of characters. `size` is in points, colours as in `theme`; `ground` is the run's own shading."""

    size: float | None = None
    font: str | None = None
    colour: str | None = None
    ground: str | None = None
    language: str | None = None
    underline: bool | None = None
    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    small_caps: bool | None = None
    hidden: bool | None = None

    def over(self, below: "RunFormat") -> "RunFormat":
        """This format laid over another: what it says counts, the other fills the gaps."""
        return RunFormat._make(b if t is None else t for t, b in zip(self, below, strict=True))

    def style_over(self, below: "RunFormat") -> "RunFormat":
        """This style laid over another kind of style, where bold on bold is plain again (ISO/IEC 29500-1, 17.7.3)."""
        return self.over(below)._replace(
            bold=_toggled(self.bold, below.bold),
            italic=_toggled(self.italic, below.italic),
            caps=_toggled(self.caps, below.caps),
            small_caps=_toggled(self.small_caps, below.small_caps),
            hidden=_toggled(self.hidden, below.hidden),
        )


def _toggled(above: bool | None, below: bool | None) -> bool | None:
    if above is None or below is None:
        return below if above is None else above
    return above is not below


class TabStop(NamedTuple):
    """A tab stop: its alignment ("left", "right", ...), its leader ("dot", "none", ...) and its position."""

    alignment: str
    leader: str
    position: float


class ParagraphFormat(NamedTuple):
    """The look of a paragraph. Indents are in twentieths of a point; `outline` is 0 for a level-1 heading, 9 for none.

    `first_line` is the first line's indent beyond the rest of the paragraph, negative where it hangs.
    """

    alignment: str | None = None
    outline: int | None = None
    left: float | None = None
    first_line: float | None = None
    list_id: str | None = None
    list_level: int | None = None
    ground: str | None = None
    frame: bool | None = None
    border: bool | None = None
    tabs: tuple[TabStop, ...] | None = None

    def over(self, below: "ParagraphFormat") -> "ParagraphFormat":
        """This format laid over another; tab stops add up, except those that this one clears."""
        laid = ParagraphFormat._make(b if t is None else t for t, b in zip(self, below, strict=True))
        if not self.tabs or not below.tabs:
            return laid
        own = {stop.position: stop for stop in (*below.tabs, *self.tabs)}
        return laid._replace(tabs=tuple(sorted(own.values(), key=lambda stop: stop.position)))


def run_format(properties: etree._Element | None, theme: Theme) -> RunFormat:
    """What a `w:rPr` says."""
    if properties is None:
        return RunFormat()
    said = _named(properties)
    size = None if _is_raised(said) else measure(_value(said, "w:sz"), _HALF_POINT)
    colour = said.get(q("w:color"))
    underline = _value(said, "w:u")
    return RunFormat(
        size=None if size is None else size / 20,
        font=_font(said.get(q("w:rFonts")), theme),
        colour=None if colour is None else theme.colour(colour, "val", "theme"),
        ground=_run_ground(said, theme),
        language=_value(said, "w:lang") or None,
        underline=None if underline is None else underline not in ("none", ""),
        bold=_switch(said, "w:b"),
        italic=_switch(said, "w:i"),
        caps=_switch(said, "w:caps"),
        small_caps=_switch(said, "w:smallCaps"),
        hidden=_switch(said, "w:vanish"),
    )


Said: TypeAlias = dict[str, etree._Element]


def _named(properties: etree._Element) -> Said:
    """The elements of a place's properties by name, read in one go because this is done for every run."""
    return {element.tag: element for element in properties.iterchildren()}


def _value(said: Said, name: str) -> str | None:
    found = said.get(q(name))
    return None if found is None else found.get(VAL) or ""


def _switch(said: Said, name: str) -> bool | None:
    found = said.get(q(name))
    return None if found is None else is_on(found)


def _is_raised(said: Said) -> bool:
    """Whether text is above or below the line, where it is smaller than the text it belongs to by its nature."""
    raised = _value(said, "w:vertAlign") in ("superscript", "subscript")
    return raised or _value(said, "w:position") not in (None, "", "0")


def _font(fonts: etree._Element | None, theme: Theme) -> str | None:
    """The font of Latin text; a theme font goes before a font by name in the same place."""
    themed = attribute(fonts, "w:asciiTheme") or attribute(fonts, "w:hAnsiTheme")
    return (theme.font(themed) if themed else "") or attribute(fonts, "w:ascii") or attribute(fonts, "w:hAnsi") or None


def _run_ground(said: Said, theme: Theme) -> str | None:
    highlight = _value(said, "w:highlight")
    if highlight is not None and highlight != "none":
        return HIGHLIGHTS.get(highlight, "")
    shading = said.get(q("w:shd"))
    return None if shading is None else theme.fill(shading)


def paragraph_format(properties: etree._Element | None, theme: Theme, style_name: str = "") -> ParagraphFormat:
    """What a `w:pPr` says. A style called "heading 2" is a level-2 heading even where it does not say so."""
    named = _HEADING_NAME.fullmatch(style_name)
    outline = int(named[1]) - 1 if named else None
    if properties is None:
        return ParagraphFormat(outline=outline)
    said = _named(properties)
    level = whole(_value(said, "w:outlineLvl"))
    indent = said.get(q("w:ind"))
    hanging = measure(attribute(indent, "w:hanging"))
    shading, borders, listed = said.get(q("w:shd")), said.get(q("w:pBdr")), said.get(q("w:numPr"))
    return ParagraphFormat(
        alignment=_value(said, "w:jc"),
        outline=outline if level is None else level,
        left=measure(attribute(indent, "w:left") or attribute(indent, "w:start")),
        first_line=measure(attribute(indent, "w:firstLine")) if hanging is None else -hanging,
        list_id=value(listed, "w:numId"),
        list_level=whole(value(listed, "w:ilvl")),
        ground=None if shading is None else theme.fill(shading),
        frame=True if q("w:framePr") in said else None,
        border=None if borders is None else any(_drawn(edge) for edge in borders.iterchildren()),
        tabs=_tabs(said.get(q("w:tabs"))),
    )


def _drawn(edge: etree._Element) -> bool:
    return edge.get(VAL) not in (None, "nil", "none")


def _tabs(tabs: etree._Element | None) -> tuple[TabStop, ...] | None:
    if tabs is None:
        return None
    return tuple(
        TabStop(attribute(stop, "w:val"), attribute(stop, "w:leader") or "none", measure(attribute(stop, "w:pos")) or 0)
        for stop in tabs.iterchildren(q("w:tab"))
    )
