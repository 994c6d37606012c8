"""Real Word lists: the numbering part, and which list and level each item belongs to.

Word numbers a list by its instance (`w:num`). Every list of a document gets an instance of its own that starts anew;
where the typed marks leave the count, the instance changes there, so that "(c)" in the minutes is "(c)" in Word.
"""

from collections.abc import Iterator
from functools import lru_cache

from exports.content.document import ItemList, ListMarks
from exports.word.measures import Columns, text_width, twips
from exports.word.xml_text import quoteattr

#: Levels that a list can have; anything deeper is shown on the last.
DEPTH = 3

_FORMATS = {"a": "lowerLetter", "1": "decimal", "i": "lowerRoman", "A": "upperLetter", "I": "upperRoman"}
_BULLETS = ("•", "–", "•")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MARK_SIZE = 12

Levels = tuple[ListMarks, ...]
Widths = tuple[float, ...]


class Numbering:
    """Collects the lists of one document and writes them as the children of `w:numbering`."""

    def __init__(self, columns: Columns, after: tuple[int, int] = (0, 0)) -> None:
        """Lists are indented from where the text of a minute begins.

        `after` are the highest ids of formats and of instances that the file has already.
        """
        self._columns = columns
        self._font = (
            f"w:ascii={quoteattr(columns.font)} w:hAnsi={quoteattr(columns.font)} w:cs={quoteattr(columns.font)}"
        )
        self._first_format, self._first_instance = after
        self._formats: dict[tuple[Levels, Widths], int] = {}
        self._instances: list[str] = []
        self._shared: dict[int, int] = {}

    def place(self, items: ItemList) -> Iterator[tuple[int, int]]:
        """The level and the instance id of each item of a list, in order."""
        widths = _hanging(items, self._columns)
        starts = [1] * DEPTH
        counted = [0] * DEPTH
        instance = self._instance(items.levels, widths, starts)
        for item in items.items:
            level = min(item.level, DEPTH - 1)
            wanted = item.value or counted[level] + 1
            if wanted != (counted[level] + 1 if counted[level] else starts[level]):
                starts = [count + 1 for count in counted[:level]] + [wanted] + [1] * (DEPTH - 1 - level)
                instance = self._instance(items.levels, widths, starts)
            counted[level:] = [wanted] + [0] * (DEPTH - 1 - level)
            yield level, instance

    def _instance(self, levels: Levels, widths: Widths, starts: list[int]) -> int:
        abstract = self._formats.setdefault((levels, widths), self._first_format + len(self._formats) + 1)
        unnumbered = levels[0] is ListMarks.BULLET and starts == [1] * DEPTH
        if unnumbered and abstract in self._shared:
            return self._shared[abstract]
        number = self._first_instance + len(self._instances) + 1
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level, start in enumerate(starts)
        )
        self._instances.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>')
        if unnumbered:
            self._shared[abstract] = number
        return number

    def formats(self) -> str:
        """Every format. Word requires all formats of a file to stand before all instances."""
        return "".join(self._format(abstract, levels, widths) for (levels, widths), abstract in self._formats.items())

    def instances(self) -> str:
        """Every instance."""
        return "".join(self._instances)

    def _format(self, abstract: int, levels: Levels, widths: Widths) -> str:
        written, left = [], self._columns.number
        for level, (marks, hanging) in enumerate(zip(levels, widths, strict=True)):
            left += hanging
            written.append(_level(level, marks, left, hanging, self._font))
        return (
            f'<w:abstractNum w:abstractNumId="{abstract}"><w:nsid w:val="{abstract:08X}"/>'
            f'<w:multiLevelType w:val="multilevel"/>{"".join(written)}</w:abstractNum>'
        )


def _level(level: int, marks: ListMarks, left: float, hanging: float, font: str) -> str:
    if marks is ListMarks.BULLET:
        kind, text = "bullet", _BULLETS[level]
    else:
        sign = _sign(marks)
        kind, text = _FORMATS[sign], marks.value.replace(sign, f"%{level + 1}")
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{twips(left)}"/></w:tabs>'
        f'<w:ind w:left="{twips(left)}" w:hanging="{twips(hanging)}"/></w:pPr>'
        f'<w:rPr><w:rFonts {font} w:hint="default"/></w:rPr></w:lvl>'
    )


def _sign(marks: ListMarks) -> str:
    """The letter or digit that counts in a mark: "a" of "(a)"."""
    return next(character for character in marks.value if character.isalnum())


def _hanging(items: ItemList, columns: Columns) -> Widths:
    """How far the text of each level stands from its mark: as usual, or further where a mark is wider."""
    counted = [0] * DEPTH
    widest = [columns.list_indent] * DEPTH
    for item in items.items:
        level = min(item.level, DEPTH - 1)
        counted[level:] = [item.value or counted[level] + 1] + [0] * (DEPTH - 1 - level)
        widest[level] = max(
            widest[level], round(columns.scale * _mark_width(items.levels[level], counted[level]) + 0.2, 2)
        )
    return tuple(widest)


@lru_cache(maxsize=512)
def _mark_width(marks: ListMarks, count: int) -> float:
    if marks is ListMarks.BULLET:
        return 0.0
    sign = _sign(marks)
    written = _roman(count) if sign in "iI" else str(count) if sign == "1" else sign * (1 + (count - 1) // 26)
    return text_width(marks.value.replace(sign, written.upper() if sign.isupper() else written), _MARK_SIZE)


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (count // value)
        count %= value
    return written
