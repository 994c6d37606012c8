"""The level of each item of a list, from its mark and its indent: (1), then (a), then (i), and back."""

from dataclasses import dataclass, field

from clerk.notation.list_marks import BULLET_STYLE, ListMark, Reading

_SAME_INDENT = 1


@dataclass(slots=True)
class _Open:
    """A list that may still go on: its style, the last ordinal in it, its bullet, and its indent."""

    style: str
    ordinal: int
    indent: int
    bullet: str = ""


@dataclass(slots=True)
class ListLevels:
    """Follows the marks from one item to the next. `close` is called for every paragraph between two items."""

    _open: list[_Open] = field(default_factory=list)
    _closed: list[_Open] = field(default_factory=list)

    def close(self) -> None:
        """A paragraph has ended the lists, which may still be continued by the next number or letter."""
        if self._open:
            self._closed, self._open = self._open, []

    def place(self, mark: ListMark, indent: int, following: ListMark | None) -> tuple[int, Reading]:
        """The level of an item and how its mark is meant; `following` is the mark after it, which tells i from i."""
        if mark.readings[0].style == BULLET_STYLE:
            return self._bullet(mark.label, indent), mark.readings[0]
        reading = self._meant(mark, following)
        level = self._level(reading, indent)
        self._open[level:] = [_Open(reading.style, reading.ordinal, indent)]
        return level, reading

    def _meant(self, mark: ListMark, following: ListMark | None) -> Reading:
        """The reading that goes on with an open list, or else the one that begins a list."""
        if len(mark.readings) == 1:
            return mark.readings[0]
        letter, roman = mark.readings
        after = set(following.readings) if following else set()
        begins_roman = Reading(roman.style, roman.ordinal + 1) in after and roman.ordinal == 1
        for known in (*reversed(self._open), *reversed(self._closed)):
            if Reading(known.style, known.ordinal + 1) == roman:
                return roman
            if Reading(known.style, known.ordinal + 1) == letter:
                return roman if begins_roman and Reading(letter.style, letter.ordinal + 1) not in after else letter
        if roman.ordinal == 1:
            return letter if Reading(letter.style, letter.ordinal + 1) in after else roman
        return roman if Reading(roman.style, roman.ordinal + 1) in after else letter

    def _level(self, reading: Reading, indent: int) -> int:
        for goes_on in (self._next_at_indent, self._next, self._same_list):
            for depth in range(len(self._open) - 1, -1, -1):
                if goes_on(self._open[depth], reading, indent):
                    return depth
        if self._open and reading.ordinal != 1 and _slips(self._open[-1], reading):
            return len(self._open) - 1
        depth = len(self._open)
        while depth and self._open[depth - 1].indent > indent + _SAME_INDENT:
            depth -= 1
        if reading.ordinal != 1 and depth and self._open[depth - 1].indent >= indent:
            depth -= 1
        return depth

    def _next_at_indent(self, known: _Open, reading: Reading, indent: int) -> bool:
        return self._next(known, reading, indent) and abs(known.indent - indent) <= _SAME_INDENT

    def _next(self, known: _Open, reading: Reading, indent: int) -> bool:
        return known.style == reading.style and known.ordinal + 1 == reading.ordinal

    def _same_list(self, known: _Open, reading: Reading, indent: int) -> bool:
        """A number left out, or the list begun again at its indent or further out."""
        return known.style == reading.style and (known.ordinal < reading.ordinal or known.indent >= indent)

    def _bullet(self, bullet: str, indent: int) -> int:
        depth = len(self._open)
        while depth and self._open[depth - 1].indent > indent + _SAME_INDENT:
            depth -= 1
        for place in range(depth - 1, -1, -1):
            known = self._open[place]
            if known.style == BULLET_STYLE and known.bullet == bullet and indent - known.indent <= _SAME_INDENT:
                depth = place
                break
        self._open[depth:] = [_Open(BULLET_STYLE, 0, indent, bullet)]
        return depth


def _slips(known: _Open, reading: Reading) -> bool:
    """Whether only the brackets of the mark have changed: "(1)", then "2)"."""
    same_alphabet = known.style[-2:-1].isdigit() == reading.style[-2:-1].isdigit()
    return known.ordinal + 1 == reading.ordinal and same_alphabet
