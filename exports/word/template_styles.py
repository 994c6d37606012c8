"""Which of our styles a council's template has already, and putting in those that it has not.

A style is recognised by the name that Word shows, whatever its capitals, because programs differ in the ids they give
("Heading1", "berschrift1") and in the case of the name ("heading 1", "Heading 1").
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from exports.saving import ExportError
from exports.word.looks import CHARACTER_LOOKS, ParagraphLook, paragraph_looks
from exports.word.measures import Columns, twips
from exports.word.styles import W, character_style, paragraph_style, table_style


@dataclass(frozen=True, slots=True)
class StyleUse:
    """One of our styles in a template: the name, and the template's own name for it, "" where it was added."""

    ours: str
    theirs: str


class TemplateStyles:
    """The styles of one template, being completed. `ids` are its ids for our styles, `uses` what was found.

    `instead` are styles of the template to write in, by the name of the style of ours they stand for.
    """

    def __init__(self, word: WordDocument, columns: Columns, instead: Mapping[str, str] | None = None) -> None:
        self._styles: Any = word.styles.element
        self._columns = columns
        self.ids: dict[str, str] = {}
        self.uses: list[StyleUse] = []
        self._instead = {ours.casefold(): theirs for ours, theirs in (instead or {}).items()}
        self._named: dict[tuple[str, str], Any] = {}
        self._taken: set[str] = set()
        for style in self._styles.findall(qn("w:style")):
            name = style.find(qn("w:name"))
            self._taken.add(style.get(qn("w:styleId"), ""))
            if name is not None:
                key = style.get(qn("w:type"), ""), name.get(qn("w:val"), "").casefold()
                self._named.setdefault(key, style)

    def complete(self) -> None:
        """Find or add every style that our documents use."""
        normal = self._default_paragraph()
        self.ids["Normal"] = normal
        looks = paragraph_looks(self._columns)
        for look in looks:
            if not self._found("paragraph", look.id, look.name):
                self.ids[look.id] = self._free(look.id)
                self.uses.append(StyleUse(look.name, ""))
        for look in looks:
            if self.uses_added(look.name):
                self._add(paragraph_style(self._mapped(look), self._columns.scale))
        for character in CHARACTER_LOOKS:
            if not self._found("character", character.id, character.name):
                self.ids[character.id] = self._free(character.id)
                self.uses.append(StyleUse(character.name, ""))
                self._add(character_style(replace(character, id=self.ids[character.id])))
        if not self._found("table", "MinutesTable", "Minutes Table"):
            self.ids["MinutesTable"] = self._free("MinutesTable")
            self.uses.append(StyleUse("Minutes Table", ""))
            self._add(
                table_style()
                .replace('"MinutesTable"', f'"{self.ids["MinutesTable"]}"')
                .replace('w:val="TableNormal"', f'w:val="{self._plain_table()}"')
            )
        self._hang_numbers()

    def uses_added(self, name: str) -> bool:
        """Whether one of our styles had to be added."""
        return StyleUse(name, "") in self.uses

    def _found(self, kind: str, identity: str, name: str) -> bool:
        wanted = self._instead.get(name.casefold(), name)
        style = self._named.get((kind, wanted.casefold()))
        if style is None:
            if wanted != name:
                raise ExportError(
                    f"The template has no style called “{wanted}”, in which {name} is to be written. Correct the name, "
                    f"or write {name} in the house style again."
                )
            return False
        self.ids[identity] = style.get(qn("w:styleId"))
        self.uses.append(StyleUse(name, style.find(qn("w:name")).get(qn("w:val"))))
        return True

    def _free(self, identity: str) -> str:
        """An id that the template does not use for something else."""
        free = identity if identity not in self._taken else f"Minutes{identity}"
        self._taken.add(free)
        return free

    def _mapped(self, look: ParagraphLook) -> ParagraphLook:
        following = self.ids.get(look.next_style, look.next_style)
        based_on = self.ids.get(look.based_on, look.based_on)
        return replace(look, id=self.ids[look.id], based_on=based_on, next_style=following)

    def _add(self, xml: str) -> None:
        wrapped = parse_xml(f'<w:styles xmlns:w="{W}">{xml}</w:styles>')
        self._styles.extend(list(wrapped))

    def _default_paragraph(self) -> str:
        for style in self._styles.findall(qn("w:style")):
            if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in ("1", "true", "on"):
                return str(style.get(qn("w:styleId")))
        if "Normal" not in self._taken:
            self._add('<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>')
            self._taken.add("Normal")
        return "Normal"

    def _plain_table(self) -> str:
        style = self._named.get(("table", "normal table"))
        if style is not None:
            return str(style.get(qn("w:styleId")))
        self._add(
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
        )
        return "TableNormal"

    def _hang_numbers(self) -> None:
        """A heading of an item hangs its text beside the number, whoever drew the heading."""
        style = self._named.get(("paragraph", "heading 3"))
        if style is None or not self._columns.number:
            return
        properties = style.find(qn("w:pPr"))
        if properties is None:
            properties = parse_xml(f'<w:pPr xmlns:w="{W}"/>')
            before = style.find(qn("w:rPr"))
            style.append(properties) if before is None else before.addprevious(properties)
        if properties.find(qn("w:ind")) is not None and properties.find(qn("w:ind")).get(qn("w:hanging")):
            return
        hanging = twips(self._columns.number)
        for element in self._places(properties, hanging):
            _put(properties, element)

    def number_column(self) -> float:
        """Where the text of an item begins, in centimetres: as the template's heading 3 says, or our number needs."""
        style = self._named.get(("paragraph", "heading 3"))
        indent = style.find(f"{qn('w:pPr')}/{qn('w:ind')}") if style is not None else None
        left = indent.get(qn("w:left"), indent.get(qn("w:start"))) if indent is not None else None
        return round(int(float(left)) * 2.54 / 1440, 2) if left and self._columns.number else self._columns.number

    def _places(self, properties: Any, hanging: int) -> Iterator[Any]:
        yield parse_xml(f'<w:tabs xmlns:w="{W}"><w:tab w:val="left" w:pos="{hanging}"/></w:tabs>')
        yield parse_xml(f'<w:ind xmlns:w="{W}" w:left="{hanging}" w:hanging="{hanging}"/>')


_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
)  # fmt: skip


def _put(properties: Any, element: Any) -> None:
    """Put a property in the place that the schema has for it, instead of the one that is there."""
    for former in properties.findall(element.tag):
        properties.remove(former)
    rank = _ORDER.index(element.tag.split("}")[1])
    for child in properties:
        name = child.tag.split("}")[1]
        if name in _ORDER and _ORDER.index(name) > rank:
            child.addprevious(element)
            return
    properties.append(element)
