"""What one key costs the writing surface, without a terminal, beside Textual's own text area in the same run.

    python -m tests.benchmarks.editor [KEYS]

For paragraphs of 80, 300 and 2,000 words, KEYS keys (60 unless given) are typed at the end of the text, each followed
by drawing every row of a screen of 80 x 24. Prints JSON, medians in milliseconds: `edit` is the change and its
wrapping, `draw` the drawing; `ratio` is the whole key of the plain text area to that of the writing surface.
"""

import asyncio
import json
import sys
import time
from functools import partial
from statistics import median

from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.widgets import TextArea

from clerk.notation.parser import parse
from screens.widgets.editor import Editor

WORDS = [
    "the",
    "Board",
    "noted",
    "that",
    "the",
    "report",
    "on",
    "recycling",
    "had",
    "been",
    "received",
    "and",
    "asked",
    "for",
    "another",
    "in",
    "September",
]


class Desk(App[None]):
    """One text area, filling the terminal."""

    CSS = "TextArea { border: none; overflow-y: scroll; }"

    def __init__(self, area: TextArea) -> None:
        super().__init__()
        self.area = area

    def compose(self) -> ComposeResult:
        """The text area."""
        yield self.area


def text_of(words: int, paragraph: int) -> str:
    """So many words in paragraphs of a length, each fifth paragraph a decision."""
    line = " ".join(WORDS[number % len(WORDS)] for number in range(paragraph))
    lines = [("RESOLVED that " if number % 5 == 4 else "") + line for number in range(max(1, words // paragraph))]
    return "\n\n".join(lines)


async def cost(area: TextArea, keys: int) -> tuple[float, float]:
    """Median milliseconds of an edit and of a drawing."""
    async with Desk(area).run_test(size=(80, 24)) as pilot:
        area.focus()
        area.move_cursor(area.document.end)
        await pilot.pause(0.5)
        edits, drawings = [], []
        for number in range(keys):
            start = time.perf_counter()
            area.replace("x" if number % 5 else " ", *area.selection, maintain_selection_offset=False)
            middle = time.perf_counter()
            area.render_lines(Region(0, 0, *area.size))
            edits.append(middle - start)
            drawings.append(time.perf_counter() - middle)
    return 1000 * median(edits), 1000 * median(drawings)


def main(keys: int) -> None:
    """Measure and print."""
    rows = {}
    for paragraph in (80, 300, 2000):
        text = text_of(2000, paragraph)
        edit, draw = asyncio.run(cost(Editor(text, partial(parse, scheme=None)), keys))
        plain_edit, plain_draw = asyncio.run(cost(TextArea(text), keys))
        rows[f"{paragraph} words a paragraph"] = {
            "edit": round(edit, 2),
            "draw": round(draw, 2),
            "plain edit": round(plain_edit, 2),
            "plain draw": round(plain_draw, 2),
            "ratio": round((plain_edit + plain_draw) / (edit + draw), 2),
        }
    print(json.dumps(rows, indent=2))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
