"""The writing surface: one text area for the minute of one item.

Nothing happens on a key's way but the edit and the repaint. Reading the text (`understand`) is done in a thread soon
after; what it finds colours the text and is announced as `Editor.Understood`.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events, on
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Location
from textual.worker import Worker

from clerk.notation.blocks import ParsedMinute
from clerk.text import clean
from screens.textual_compat import line_at
from screens.widgets.ghost import GhostArea, ghost_rows, one_row
from screens.widgets.marks import MISSPELT, STYLES, LineMarks, Paint, clipped
from screens.widgets.rows import Row, RowPainter, row_bounds, selected

#: Seconds from a change to its reading: short enough to seem immediate, long enough not to be done for every key.
UNDERSTAND_AFTER = 0.3

#: A text that takes long to read is read less often, so that reading takes at most this part of the time.
READING_SHARE = 0.1

#: Undo steps kept for one item; a step is at most two seconds' or a hundred characters' typing.
UNDO_STEPS = 2000

#: Keys that would take the next letters elsewhere (Tab) or lay the whole text open to being typed over (F6, F7).
_HARMLESS = "tab,shift+tab,f6,f7"


class Editor(GhostArea):
    """A text area for prose, guarded against what would lose words.

    `understand` reads a text, in a thread; without it nothing is coloured. The text is always clean (`clerk.text`).
    `spell`, if it is set, says in the same thread where the misspelt words of a text begin and end.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(_HARMLESS, "stay", show=False),
        Binding("ctrl+home", "cursor_text_start", show=False),
        Binding("ctrl+end", "cursor_text_end", show=False),
        Binding("ctrl+shift+home", "cursor_text_start(True)", show=False),
        Binding("ctrl+shift+end", "cursor_text_end(True)", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"editor--{style}" for style in STYLES}

    # The scrollbar is always there: one that comes and goes re-wraps the text in the middle of an undo, and undoing
    # a pasted screenful then ends the program (Textual issue 6686).
    DEFAULT_CSS = """
    Editor {
        border: none; padding: 0 0 0 1; overflow-y: scroll; overflow-x: hidden; scrollbar-size-vertical: 1;
        .editor--decision { color: $text-success; text-style: bold; }
        .editor--motion, .editor--vote { color: $text-primary; }
        .editor--action { color: $text-warning; text-style: bold; }
        .editor--reference { color: $text-accent; text-style: underline; }
        .editor--flag { text-style: bold reverse; }
        .editor--heading { text-style: bold underline; }
        .editor--clause { color: $text-secondary; }
        .editor--bold { text-style: bold; }
        .editor--italic { text-style: italic; }
        .editor--misspelt { color: $text-error; text-style: underline; }
        &:focus { border: none; }
    }
    """

    @dataclass
    class Understood(Message):
        """The text has been read: `parsed.text` is the text as it was then."""

        editor: "Editor"
        parsed: ParsedMinute

    def __init__(
        self,
        text: str = "",
        understand: Callable[[str], ParsedMinute] | None = None,
        *,
        id: str | None = None,  # noqa: A002
        placeholder: str = "",
    ) -> None:
        super().__init__(
            clean(text),
            id=id,
            tab_behavior="focus",
            max_checkpoints=UNDO_STEPS,
            highlight_cursor_line=False,
            placeholder=placeholder,
        )
        self.cursor_blink = False
        self._understand = understand
        self.spell: Callable[[str], Sequence[tuple[int, int]]] | None = None
        self._waiting = False
        self._reading: Worker[None] | None = None
        self._last_reading = 0.0
        self._marks = LineMarks()
        self._rows = RowPainter()
        self._styles: dict[str, Style] = {}
        self.parsed: ParsedMinute | None = None

    # --- Changing the text ------------------------------------------------------------------------------------------

    def edit(self, edit: Edit) -> EditResult:
        """Make one change, of clean text only."""
        edit.text = clean(edit.text)
        rows = self.wrapped_document.height
        result = super().edit(edit)
        if self.wrapped_document.height > rows:
            # The cursor was looked for before the text area knew of its new last row; without this it stays hidden.
            self.scroll_cursor_visible()
        return result

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted is taken here and goes no further."""
        event.stop()

    def rewrite(self, text: str) -> None:
        """Put another text in place of the whole, as one change that can be undone.

        A cursor at the end goes to the new end; any other stays where it was, as far as there is such a place.
        """
        if text == self.text:
            return
        at_end, (row, column) = self.cursor_at_end_of_text, self.cursor_location
        self.replace(text, self.document.start, self.document.end)
        place = (min(row, self.document.line_count - 1), column)
        self.move_cursor(self.document.end if at_end else self.clamp_visitable(place))

    def action_cursor_text_start(self, select: bool = False) -> None:
        """Go to the beginning of the text."""
        self.move_cursor(self.document.start, select=select)

    def action_cursor_text_end(self, select: bool = False) -> None:
        """Go to the end of the text."""
        self.move_cursor(self.document.end, select=select)

    def action_stay(self) -> None:
        """Do nothing: the next letters belong here."""

    # --- Guards -----------------------------------------------------------------------------------------------------

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Scroll to the cursor, unless an undo has just taken away the line it stands on (Textual issue 6686)."""
        if self.cursor_location[0] >= self.wrapped_line_count:
            return Offset(0, 0)
        return super().scroll_cursor_visible(center, animate)

    def on_resize(self) -> None:
        """Keep the line in hand in view when something opens under it."""
        self.call_after_refresh(self.scroll_cursor_visible)

    @property
    def wrapped_line_count(self) -> int:
        """How many lines the wrapped view has; during an undo it may differ from the document's for a moment."""
        last = line_at(self.wrapped_document, self.wrapped_document.height - 1)
        return 0 if last is None else last[0] + 1

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """No pair is sought: in prose it is no help, and an open bracket would be looked for through the whole text."""
        return None

    # --- Reading the text -------------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Read the text there is."""
        self._start_reading()

    @on(TextArea.Changed)
    def _read_soon(self) -> None:
        if not self._waiting:
            self._waiting = True
            self.set_timer(max(UNDERSTAND_AFTER, self._last_reading / READING_SHARE), self._start_reading)

    def read_again(self) -> None:
        """Read the text anew although it has not changed: what is known of its words has."""
        self._start_reading()

    def _start_reading(self) -> None:
        self._waiting = False
        if self._understand is not None:
            self._reading = self.run_worker(self._read, group="reading", exclusive=True)

    async def _read(self) -> None:
        assert self._understand is not None
        began = time.perf_counter()
        parsed, marks = await asyncio.to_thread(_read, self._understand, self.spell, self.text)
        self._last_reading = time.perf_counter() - began
        self.parsed, self._marks = parsed, marks
        if "\t" in parsed.text:
            # Rows with a tab are drawn by Textual, which keeps them until the styles change.
            super().notify_style_update()
        self.refresh()
        self.post_message(self.Understood(self, parsed))

    # --- Drawing ----------------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Draw every row anew after a change of colours."""
        self._rows.forget()
        self._styles.clear()
        super().notify_style_update()

    def get_line(self, line_index: int) -> Text:
        """The line with its marks, for the rows that Textual draws itself."""
        text = super().get_line(line_index)
        styles = self._row_styles()
        for paint in self._marked(line_index, text.plain):
            text.stylize(styles[paint.style], paint.start, paint.end)
        return text

    def render_line(self, y: int) -> Strip:
        """Row `y` of the surface. Rows with a tab are left to Textual."""
        if self._bare:
            return self._placeholder_row(y)
        shown = line_at(self.wrapped_document, y + self.scroll_offset.y)
        if shown is None:
            return self._ghost_below(y) or super().render_line(y)
        line_index, section = shown
        line = self.document.get_line(line_index)
        if "\t" in line:
            return super().render_line(y)
        start, end = row_bounds(self.wrapped_document.get_offsets(line_index), section, len(line))
        paints = clipped(self._paints(line_index, line), start, end)
        text = f"{line} "[start:end]
        row, column = self.cursor_location
        if row == line_index and end > len(line) and column >= start and self.ghost:
            rows = self._ghost_rows(column - start)
            suggested = rows[0] if self._nothing_below else one_row(rows)
            text = f"{text[: column - start]}{suggested} "
            paints = (*paints[:-1], Paint(column - start, len(text), "suggestion"), *paints[-1:])
        shown_row = Row(text, paints, self.scrollable_content_region.width)
        return self._rows.strip(shown_row, self._row_styles(), self.app.console)

    def _placeholder_row(self, y: int) -> Strip:
        """A row of what stands where nothing is written. Textual's own runs on under the scrollbar."""
        width = self.scrollable_content_region.width
        rows = ghost_rows(str(self.placeholder), width, width)
        text = rows[y] if y < len(rows) else ""
        paints: tuple[Paint, ...] = (Paint(0, len(text), "placeholder"),)
        if y == 0 and self.has_focus:
            text, paints = text or " ", (*paints, Paint(0, 1, "cursor"))
        return self._rows.strip(Row(text, paints, width), self._row_styles(), self.app.console)

    def _ghost_rows(self, column: int) -> list[str]:
        """What is suggested, cut into rows, the first beginning at a column of its row."""
        width = self.scrollable_content_region.width - 1
        return ghost_rows(self.ghost, width - column, width)

    @property
    def _nothing_below(self) -> bool:
        return self.cursor_location[0] == self.document.line_count - 1

    def _ghost_below(self, y: int) -> Strip | None:
        """A row under the text, where the cursor is at its end and what is suggested goes on there."""
        if not self.ghost or not self._nothing_below or self._bare:
            return None
        row, column = self.cursor_location
        wraps = self.wrapped_document.get_offsets(row)
        rows = self._ghost_rows(column - (wraps[-1] if wraps else 0))
        below = y + self.scroll_offset.y - self.wrapped_document.height + 1
        if below >= len(rows):
            return None
        shown = Row(rows[below], (Paint(0, len(rows[below]), "suggestion"),), self.scrollable_content_region.width)
        return self._rows.strip(shown, self._row_styles(), self.app.console)

    @property
    def _bare(self) -> bool:
        """Whether there is no text, so that the placeholder is shown."""
        return self.document.line_count == 1 and not self.document.get_line(0)

    def _marked(self, line_index: int, line: str) -> tuple[Paint, ...]:
        """The marks of a line. Of a word that ends at the cursor it is not said that it is misspelt: it may go on."""
        marked = self._marks.on(line_index, line, self.document.line_count)
        row, column = self.cursor_location
        if row != line_index or not self.has_focus:
            return marked
        return tuple(paint for paint in marked if paint.style != MISSPELT or paint.end != column)

    def _paints(self, line_index: int, line: str) -> tuple[Paint, ...]:
        paints = self._marked(line_index, line)
        stretch = selected(line_index, *self.selection, len(line))
        if stretch is not None:
            paints = (*paints, stretch)
        row, column = self.cursor_location
        if row == line_index and self.has_focus:
            paints = (*paints, Paint(column, column + 1, "cursor"))
        return paints

    def _row_styles(self) -> dict[str, Style]:
        if not self._styles:
            self._styles = {style: self.get_component_rich_style(f"editor--{style}", partial=True) for style in STYLES}
            self._styles["base"] = self.rich_style
            self._styles["selection"] = self.get_component_rich_style("text-area--selection")
            self._styles["suggestion"] = self.get_component_rich_style("text-area--suggestion")
            self._styles["placeholder"] = self.get_component_rich_style("text-area--placeholder", partial=True)
            self._styles["cursor"] = self.get_component_rich_style("text-area--cursor")
        return self._styles


def _read(
    understand: Callable[[str], ParsedMinute], spell: Callable[[str], Sequence[tuple[int, int]]] | None, text: str
) -> tuple[ParsedMinute, LineMarks]:
    parsed = understand(text)
    return parsed, LineMarks(parsed, spell(text) if spell else ())
