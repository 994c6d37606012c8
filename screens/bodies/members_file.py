"""Taking the members of a body from a spreadsheet, after showing what that would change."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from rich.text import Text
from textual.widget import Widget
from textual.widgets import Input, Static

from clerk.members_file import MembersPreview
from clerk.problems import about
from screens.commands.bodies import MEMBERS_FILE
from screens.dialogs.forms import FormDialog, field
from screens.dialogs.standing import day_given
from screens.keys import bindings
from screens.typed_paths import typed_path
from screens.workbench import Workbench, office_of
from storage.council.member_lists import MembersChange, change_by, members_in, take_members
from storage.file.database import Store
from storage.schema.records import BodyRecord, MemberRecord

_STYLES = (
    ("joining", "Joins", "bold"),
    ("leaving", "Leaves", "bold strike"),
    ("changed", "Changes", "bold"),
    ("staying", "Stays", "dim"),
)


class MembersPreviewDialog(FormDialog[tuple[MemberRecord, ...]]):
    """Shows what a file would change in a body's membership; nothing is kept until it is taken."""

    ROWS = MEMBERS_FILE
    BINDINGS = bindings(MEMBERS_FILE)
    tall = True

    def __init__(self, body: BodyRecord, preview: MembersPreview, change: MembersChange, today: date) -> None:
        super().__init__()
        self.heading = f"{body.name}: the list in the file has {len(preview.rows)} people"
        self._body, self._preview, self._change, self._today = body, preview, change, today

    def body(self) -> Iterable[Widget]:
        """Problems first, then each person; and from when the list holds."""
        yield Static(preview_text(self._preview, self._change), id="change")
        yield from field("Holds from", Input(usual_day(self._change), id="day", compact=True), _DAY_HINT)

    def on_mount(self) -> None:
        """Start where nothing is typed by accident."""
        super().on_mount()
        self.query_one(".body").can_focus = True
        self.query_one(".body").focus()

    def values(self) -> str:
        """The day as it is typed."""
        return self.query_one("#day", Input).value

    async def keep(self) -> tuple[MemberRecord, ...]:
        """Take the list. Raises Problem while the file has problems."""
        with about("day"):
            on_day = day_given(self.values(), self._today)
        return await office_of(self).ask(take_members, self._body.id, self._preview, on_day)

    def action_take(self) -> None:
        """Take the list."""
        self.action_save()


_DAY_HINT = "who is not on it leaves the day before; empty: it corrects the list as it always was"


def usual_day(change: MembersChange) -> str:
    """From when a list holds unless the clerk says otherwise: from today, but the first list of a body from always."""
    return "today" if change.leaving or change.changed or change.staying else ""


def preview_text(preview: MembersPreview, change: MembersChange) -> Text:
    """The problems of a file and what it would change, a line each."""
    text = Text(overflow="fold")
    for problem in preview.problems:
        text.append(f"! {problem}\n", "bold")
    if preview.problems:
        text.append("Nothing can be taken until this is put right in the file.\n", "dim")
        return text
    if preview.ignored:
        text.append(f"Columns not used: {', '.join(preview.ignored)}\n", "dim")
    for name, word, style in _STYLES:
        for person in getattr(change, name):
            text.append(f"{word:<9}", "dim").append(f"{person}\n", style)
    return text


async def take_from_file(app: Workbench, body: BodyRecord) -> bool:
    """Ask for a file, show what it would change, and take it if the clerk says so; False if nothing was taken."""
    from screens.dialogs.prompt import PromptDialog

    hint = "A spreadsheet saved as CSV, with a column Name, or Forename and Surname; Role, Post and E-mail if there."
    typed = await app.push_screen_wait(PromptDialog(f"{body.name}: members from a file", "File", hint=hint))
    if not typed:
        return False
    path = typed_path(typed)
    preview, change = await app.office.ask(_read, body.id, path)
    taken = await app.push_screen_wait(MembersPreviewDialog(body, preview, change, app.today()))
    if taken is not None:
        app.notify(f"{body.name} has {len(taken)} members and officers now.")
    return taken is not None


def _read(store: Store, body_id: int, path: Path) -> tuple[MembersPreview, MembersChange]:
    preview = members_in(path)
    return preview, change_by(store, body_id, preview)


__all__ = ["MembersPreviewDialog", "preview_text", "take_from_file"]
