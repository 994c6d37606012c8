"""Drawing the rows of the writing surface, each at most once.

Textual's text area draws every visible row anew at every key, and for each row cuts the whole paragraph into rows
first, which makes long paragraphs slow to type in. Here a row is cut out alone and kept until what it shows changes.
"""

from dataclasses import dataclass

from rich.console import Console
from rich.style import Style
from rich.text import Text
from textual.cache import LRUCache
from textual.strip import Strip

from screens.widgets.marks import Paint


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows: its characters, and what colours them (later paint lies over earlier)."""

    text: str
    paints: tuple[Paint, ...]
    width: int


class RowPainter:
    """Makes strips of rows and keeps them. `forget` after a change of colours."""

    def __init__(self, kept: int = 512) -> None:
        self._strips: LRUCache[Row, Strip] = LRUCache(kept)

    def forget(self) -> None:
        """Draw everything anew from here on."""
        self._strips.clear()

    def strip(self, row: Row, styles: dict[str, Style], console: Console) -> Strip:
        """The row as the terminal is to show it, `row.width` cells wide; `styles` has "base" and one for each paint."""
        strip = self._strips.get(row)
        if strip is None:
            text = Text(row.text, end="", no_wrap=True)
            for paint in row.paints:
                text.stylize(styles[paint.style], paint.start, paint.end)
            strip = Strip(text.render(console)).adjust_cell_length(row.width).apply_style(styles["base"])
            self._strips[row] = strip
        return strip


def row_bounds(wraps: list[int], section: int, length: int) -> tuple[int, int]:
    """Where row `section` of a line begins and ends; the last row has one place more, for the cursor."""
    start = wraps[section - 1] if section else 0
    return start, wraps[section] if section < len(wraps) else length + 1


def selected(row: int, start: tuple[int, int], end: tuple[int, int], length: int) -> Paint | None:
    """The stretch of line `row` inside a selection; an empty line in it shows one place, so that it is seen."""
    top, bottom = sorted((start, end))
    if top == bottom or not top[0] <= row <= bottom[0]:
        return None
    first = top[1] if row == top[0] else 0
    last = bottom[1] if row == bottom[0] else max(length, 1)
    return Paint(first, last, "selection")
