"""Real lists: which paragraphs Word numbers or marks itself, and how far it indents them."""

from lxml import etree

from exports.accessibility.formats import ParagraphFormat, paragraph_format
from exports.accessibility.ooxml import attribute, child, q, value, whole
from exports.accessibility.theme import Theme


class Numbering:
    """The list definitions of a document."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, str] = {}
        self._levels: dict[tuple[str, int], etree._Element] = {}
        for element in () if root is None else root.iterchildren(q("w:abstractNum")):
            for level in element.iterchildren(q("w:lvl")):
                key = (attribute(element, "w:abstractNumId"), whole(attribute(level, "w:ilvl")) or 0)
                self._levels[key] = level
        for element in () if root is None else root.iterchildren(q("w:num")):
            self._lists[attribute(element, "w:numId")] = value(element, "w:abstractNumId") or ""
        self._indents: dict[tuple[str, int], ParagraphFormat] = {}

    def _level(self, list_id: str, level: int) -> etree._Element | None:
        return self._levels.get((self._lists.get(list_id, ""), level))

    def indents(self, list_id: str, level: int) -> ParagraphFormat:
        """The indents and tab stops that a level of a list gives its paragraphs."""
        key = (list_id, level)
        if key not in self._indents:
            found = self._level(list_id, level)
            said = ParagraphFormat() if found is None else paragraph_format(child(found, "w:pPr"), Theme())
            self._indents[key] = ParagraphFormat(left=said.left, first_line=said.first_line, tabs=said.tabs)
        return self._indents[key]

    def shows_mark(self, list_id: str | None, level: int | None) -> bool:
        """Whether paragraphs of this list and level stand under a number or a bullet. Id "0" means "no list"."""
        if list_id is None or list_id == "0" or list_id not in self._lists:
            return False
        found = self._level(list_id, level or 0)
        # A list may take its levels from a list style, which is defined elsewhere: it is a list all the same.
        return found is None or (value(found, "w:numFmt") != "none" and value(found, "w:lvlText") != "")
