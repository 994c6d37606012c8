"""A document that came back: its changes and comments, each accepted, rejected or kept as a flag by one key."""

from datetime import datetime
from pathlib import Path

from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from clerk.dates import write_date
from exports.sent.review import Change, ChangeKind
from exports.sent.reviewed import Decision, Reviewed, decide, decisions, open_review
from screens.commands.comments import COMMENTS
from screens.keys import bindings
from screens.tasks import in_turn
from screens.widgets.heading import Heading
from screens.widgets.row_list import RowList, columns
from screens.workbench import office_of
from storage.file.database import Store

_MARKS = {Decision.ACCEPTED: "accepted", Decision.REJECTED: "rejected", Decision.FLAGGED: "flagged", None: ""}
_NOTHING = "Nothing was changed in this document."
_UNCOMPARED = "These minutes were not circulated from here as Word, so only tracked changes and comments show."


class CommentsScreen(Screen[None]):
    """Goes through what somebody changed in minutes that went out; it can be left and gone on with."""

    ROWS = COMMENTS
    BINDINGS = bindings(COMMENTS)

    def __init__(self, reviewed: Reviewed, decided: dict[str, Decision]) -> None:
        super().__init__()
        self.meeting_id = reviewed.file.meeting.id
        self._reviewed = reviewed
        self._decided = decided

    def compose(self) -> ComposeResult:
        """The changes, and what one of them says."""
        yield Heading()
        with Container(id="work"):
            yield RowList("changes")
            with VerticalScroll(id="change", can_focus=False):
                yield Static("", id="change-text", markup=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Begin at the first that is not decided."""
        self.query_one(RowList).focus()
        self._fill(self._next_open(0))

    # --- What is shown ----------------------------------------------------------------------------------------------

    @property
    def place(self) -> int | None:
        """The place of the change the cursor is on."""
        chosen = self.query_one(RowList).chosen
        return int(chosen) if chosen else None

    def _decision(self, place: int) -> Decision | None:
        return self._decided.get(self._reviewed.keys[place])

    def _next_open(self, after: int) -> int | None:
        """The first change from there on, and then from the beginning, that is not decided."""
        places = range(len(self._reviewed.changes))
        return next((place for place in (*places[after:], *places[:after]) if self._decision(place) is None), None)

    def _fill(self, chosen: int | None) -> None:
        """Show the list anew, the cursor on the change given, or where it was."""
        changes = self._reviewed.changes
        rows = [Option(self._row(place, change), id=str(place)) for place, change in enumerate(changes)]
        self.query_one(RowList).show(rows, "" if chosen is None else str(chosen))
        left = sum(self._decision(place) is None for place in range(len(changes)))
        self.query_one(Heading).show(self._reviewed.path.name, f"{left} of {len(changes)} to decide")
        self._show_change()

    def _row(self, place: int, change: Change) -> Table:
        words = change.comment or " ".join(filter(None, (_short("-", change.before), _short("+", change.after))))
        what = "comment" if change.kind is ChangeKind.COMMENT else "change"
        return columns(
            (_MARKS[self._decision(place)], 8),
            (self._reviewed.where(change) or "–", 9),
            (what, 7),
            (Text(" ".join(words.split()), no_wrap=True, overflow="ellipsis"), None),
        )

    @on(OptionList.OptionHighlighted)
    def _show_change(self) -> None:
        place = self.place
        shown = Text(_NOTHING) if place is None else self._told(place)
        if self._reviewed.baseline is None:
            shown.append(f"\n\n{_UNCOMPARED}", "dim")
        self.query_one("#change-text", Static).update(shown)

    def _told(self, place: int) -> Text:
        """A change in full: where, whose, when, and the difference in its surroundings."""
        change = self._reviewed.changes[place]
        name = self._reviewed.where(change)
        told = Text(f"Minute {name}" if name else "Outside the minutes", "bold", overflow="fold")
        told.append(
            f": {change.kind}" + "".join(f", {word}" for word in (change.author, _when(change.at)) if word), "not bold"
        )
        told.append("\n\n")
        told.append(f"… {change.left}" if change.left else "", "dim not bold")
        told.append(change.before, "not bold" if change.kind is ChangeKind.COMMENT else "strike not bold")
        if change.kind is not ChangeKind.COMMENT:
            told.append(change.after, "underline not bold")
        told.append(f"{change.right} …" if change.right else "", "dim not bold")
        if change.kind is not ChangeKind.COMMENT:
            told.append(f"\n\nOut: {change.before}" if change.before.strip() else "", "not bold")
            told.append(f"\n\nIn:  {change.after}" if change.after.strip() else "", "not bold")
        if change.comment:
            told.append(f"\n\n{change.author or 'Somebody'} says: {change.comment}")
        if not change.placed and change.kind is not ChangeKind.COMMENT:
            told.append("\n\nThe words were not found in the minute as it stands: make this change by hand.", "italic")
        if (decision := self._decision(place)) is not None:
            told.append(f"\n\n{decision.value.capitalize()}.", "bold")
        return told

    # --- Commands ---------------------------------------------------------------------------------------------------

    @in_turn
    async def action_decide(self, name: str) -> None:
        """Accept, reject or flag the change the cursor is on, and go to the next that is open."""
        place = self.place
        if place is None or self._decision(place) is Decision[name]:
            return
        if self._decision(place) in (Decision.ACCEPTED, Decision.FLAGGED):
            self.notify("This is in the minute already. Take it out there; every earlier state of it is kept.")
            return
        self._decided = await office_of(self).ask(decide, self._reviewed, place, Decision[name])
        self._fill(self._next_open(place))

    @in_turn
    async def action_reopen(self) -> None:
        """Decide a rejected change anew."""
        place = self.place
        if place is not None and self._decision(place) is Decision.REJECTED:
            self._decided = await office_of(self).ask(decide, self._reviewed, place, None)
            self._fill(place)

    def action_scroll(self, screens: int) -> None:
        """Scroll the text by a screenful."""
        page = self.query_one("#change", VerticalScroll)
        page.scroll_relative(y=screens * max(page.size.height - 1, 1), animate=False)

    def action_back(self) -> None:
        """Go back; what is not decided is offered again."""
        self.dismiss(None)


def read_comments(store: Store, path: Path, meeting_id: int | None) -> tuple[Reviewed, dict[str, Decision]]:
    """A document that came back, with what was decided of it before; raises as `open_review` does."""
    reviewed = open_review(store, path, meeting_id)
    return reviewed, decisions(store, reviewed)


def _short(sign: str, words: str) -> str:
    return f"{sign} {words.strip()}" if words.strip() else ""


def _when(at: str) -> str:
    """The day and hour that Word noted, as people write them; as it stands where it is no time."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{write_date(moment.date(), '18 July 2019')}, {moment:%H:%M}"
