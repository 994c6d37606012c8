"""The history of an item: every meeting at which its subject was considered, with what was decided and promised."""

from rich.console import Group, RenderableType
from rich.text import Text
from textual import on
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clerk.dates import write_date
from clerk.vocabulary import Part
from screens.browsing import BrowsingScreen
from screens.commands.matters import TIMELINE
from screens.dialogs.pick import PickDialog, by_words
from screens.keys import bindings
from screens.tasks import task
from screens.widgets.heading import Heading
from screens.widgets.row_list import columns, dim_line
from screens.workbench import clerk_app, office_of
from storage.business.timelines import Timeline, TimelineEntry, link_items, linkable, timeline, unlink_items
from storage.schema.records import MatterRecord

_FORM = "18 July 2019"
_MOST = 50


class TimelineScreen(BrowsingScreen):
    """The history of the item `item_id`; closing it leads back to where it was opened, cursor and all."""

    ROWS = TIMELINE
    BINDINGS = bindings(TIMELINE)

    def __init__(self, item_id: int) -> None:
        super().__init__()
        self.item_id = item_id
        self._start = str(item_id)
        self._timeline: Timeline | None = None

    async def fill(self, keep: str = "") -> None:
        """Read the history and show it; at first the cursor is on the item itself."""
        self._timeline = read = await office_of(self).ask(timeline, self.item_id)
        own = next(entry for entry in read.entries if entry.item_id == self.item_id)
        last = read.last_decided
        told = f"last decided {write_date(last.held_on, _FORM)}" if last else "nothing decided before"
        self.query_one(Heading).show(f"History: {own.title}", told)
        self.show_rows([_row(entry, entry.item_id == self.item_id) for entry in read.entries], keep or self._start)
        self._start = ""

    @property
    def entry(self) -> TimelineEntry | None:
        """The entry the cursor is on."""
        entries = self._timeline.entries if self._timeline else ()
        return next((entry for entry in entries if str(entry.item_id) == self.rows.chosen), None)

    async def details(self) -> RenderableType:
        """What was decided, what is promised, and the minute."""
        return _details(self.entry) if self.entry is not None else Text("")

    @on(OptionList.OptionSelected, "#rows")
    def action_open(self) -> None:
        """Open the minute."""
        from screens.minute_page import MinutePage

        if self.entry is not None:
            clerk_app(self).open_screen(MinutePage(self.entry.minute_id))

    def action_last(self) -> None:
        """Go to the last decision before the item."""
        last = self._timeline.last_decided if self._timeline else None
        if last is None:
            self.notify("Nothing was decided on this subject before.")
        else:
            self.rows.highlighted = self.rows.get_option_index(str(last.item_id))

    @task
    async def action_link(self) -> None:
        """Ask for another item on the same subject."""
        rows = [(str(each), label) for each, label in await office_of(self).ask(linkable, self.item_id)]
        dialog = PickDialog("On the same subject", by_words(rows, _MOST), "Words of title or date")
        picked = await self.app.push_screen_wait(dialog)
        if picked:
            await office_of(self).ask(link_items, self.item_id, int(picked))
            await self.fill(picked)

    @task
    async def action_unlink(self) -> None:
        """Take back a link to the entry the cursor is on."""
        entry = self.entry
        if entry is None or "linked" not in entry.why:
            self.notify("Only what you linked yourself can be unlinked.")
            return
        await office_of(self).ask(unlink_items, self.item_id, entry.item_id)
        await self.fill()

    def action_minutes(self) -> None:
        """Open the minutes of that meeting, to write in them."""
        if self.entry is not None:
            clerk_app(self).open_minutes(self.entry.meeting_id, self.entry.item_id)


def _row(entry: TimelineEntry, own: bool) -> Option:
    title = Text(entry.title, "bold" if own else "", no_wrap=True, overflow="ellipsis")
    decided = entry.decisions[0] if entry.decisions else "nothing decided"
    private = "PRIVATE" if entry.part is Part.PRIVATE else ""
    why = "this item" if own else entry.why
    below = " · ".join(filter(None, (private, entry.citation, why, entry.body_name)))
    what = Group(title, dim_line(" ".join(decided.split())), dim_line(below))
    return Option(columns((write_date(entry.held_on, "18 Jul 2019"), 12), (what, None)), id=str(entry.item_id))


def _details(entry: TimelineEntry) -> RenderableType:
    parts: list[RenderableType] = []
    if entry.decisions:
        parts.append(Text("DECIDED", "bold"))
        parts += [Text(f"- {' '.join(words.split())}", overflow="fold") for words in entry.decisions]
    if entry.matters:
        parts.append(Text("MATTERS", "bold"))
        parts += [Text(f"- {_matter(matter)}", overflow="fold") for matter in entry.matters]
    parts.append(Text("MINUTE", "bold"))
    parts.append(Text(entry.text.strip() or "Nothing is minuted yet.", overflow="fold"))
    return Group(*parts)


def _matter(matter: MatterRecord) -> str:
    owner = f"{matter.owner}: " if matter.owner else ""
    news = f": {matter.last_update}" if matter.last_update else ""
    return f"{owner}{matter.text} ({matter.status.value}{news})"
