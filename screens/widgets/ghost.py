"""Ghost text: a suggestion behind the cursor that is not yet text, and the ways of taking it."""

import re
from dataclasses import replace

from rich.cells import cell_len
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Location

_NEXT_WORD = re.compile(r"\s*\S+")

#: What stands close behind a word: typed after a suggestion that ended with a space, it takes the place of the space.
_CLOSE = tuple(".,;:?!)’”\n")

#: Stands at the end of a row where more is suggested than can be shown there.
MORE = " …"


class GhostArea(TextArea):
    """A text area with a suggestion that holds only where it was made: moving away or typing otherwise ends it.

    `changes` grows with every change of the text, so that an answer to an older text can be told from a fresh one.
    """

    changes: int = 0
    _ghost_at: Location | None = None
    _space_before: Location | None = None

    @property
    def ghost(self) -> str:
        """What is suggested at the cursor, "" for nothing."""
        here = self._ghost_at == self.cursor_location and self.selection.is_empty and self.has_focus
        return self.suggestion if here and self.suggestion.strip() else ""

    def show_ghost(self, text: str) -> None:
        """Suggest that `text` comes next at the cursor; "" takes a suggestion away."""
        self._ghost_at = self.cursor_location
        self.suggestion = text

    def take_ghost(self) -> None:
        """Make the whole suggestion text; a space at its end gives way if a stop or a new line is typed next."""
        ghost = self.ghost
        self._take(ghost)
        if ghost.endswith(" "):
            self._space_before = self.cursor_location

    def take_ghost_word(self) -> None:
        """Make the next word of the suggestion text; the rest stays suggested."""
        word = _NEXT_WORD.match(self.ghost)
        self._take(word.group() if word else "")

    def _take(self, text: str) -> None:
        if text:
            self.insert(text, maintain_selection_offset=False)

    def edit(self, edit: Edit) -> EditResult:
        """Make one change; a suggestion stays only while what is typed is what it says."""
        edit = self._closed_up(edit)
        if not edit.text or edit.top != edit.bottom or edit.top != self._ghost_at:
            self.suggestion = ""
        result = super().edit(edit)
        self._ghost_at = self.cursor_location
        return result

    def _closed_up(self, edit: Edit) -> Edit:
        """The change that is meant: a stop typed behind a suggestion's own space takes the place of the space."""
        place, self._space_before = self._space_before, None
        if place is None or not edit.text.startswith(_CLOSE) or not edit.top == edit.bottom == place:
            return edit
        return replace(edit, from_location=(place[0], place[1] - 1), to_location=place)

    def undo(self) -> None:
        """Take back the last change, and what was suggested after it."""
        self.suggestion = ""
        super().undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.suggestion = ""
        super().redo()

    def update_suggestion(self) -> None:
        """Count the change; suggestions are made elsewhere, off the key's way."""
        self.changes += 1

    def action_cursor_right(self, select: bool = False) -> None:
        """Take what is suggested, or move on; a suggestion made for another place is never taken."""
        if self.ghost and not select:
            self.take_ghost()
            return
        self.suggestion = ""
        super().action_cursor_right(select)


def ghost_rows(ghost: str, room: int, width: int) -> list[str]:
    """A suggestion as rows: the first has `room` cells, the others `width`; words are kept whole where they fit."""
    rows = []
    for line in ghost.split("\n"):
        while cell_len(line) > room:
            cut = line.rfind(" ", 0, room + 1)
            if cut < 0:
                cut = room if room >= width else 0
            rows.append(line[:cut])
            line, room = line[cut:].lstrip(" ") if cut or room < width else line[max(width, 1) :], width
        rows.append(line)
        room = width
    return rows


def one_row(rows: list[str]) -> str:
    """The first of several rows, with a sign that there is more."""
    return rows[0] + MORE if len(rows) > 1 and rows[1:] != [""] else rows[0]
