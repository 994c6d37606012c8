"""One minute to be read: its whole text, what is still open of it, and its links both ways."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from clerk.dates import write_date
from clerk.vocabulary import Part
from screens.commands.revising import PAGE
from screens.keys import bindings
from screens.minutes.cited import OPEN, sections
from screens.tasks import before_next_key
from screens.widgets.heading import Heading
from screens.widgets.row_list import RowList, columns, heading
from screens.widgets.understood import Section
from screens.workbench import clerk_app, office_of
from storage.file.database import Store
from storage.outcomes.citing import CitingMinute, MinuteOnFile, on_file
from storage.sittings.meetings import get_meeting


@dataclass(frozen=True, slots=True)
class _Page:
    there: MinuteOnFile
    sections: list[Section]


class MinutePage(Screen[None]):
    """Shows a minute; nothing can be changed here. It closes with None."""

    ROWS = PAGE
    BINDINGS = bindings(PAGE)

    def __init__(self, minute_id: int) -> None:
        super().__init__()
        self.minute_id = minute_id

    def compose(self) -> ComposeResult:
        """The text, and under it the links."""
        yield Heading()
        with VerticalScroll(id="page"):
            yield Static("", id="page-text", markup=False)
        yield RowList("links")
        yield Footer(show_command_palette=False)

    @before_next_key
    async def on_mount(self) -> None:
        """Read the minute."""
        page = await office_of(self).ask(_read, self.minute_id)
        there = page.there
        number = f"Minute {there.minute.citation}, " if there.minute.citation else ""
        self.query_one(Heading).show(f"{number}{there.title}", f"{there.body_name} · {there.status.value}")
        self.query_one("#page-text", Static).update(Group(*_text(page)))
        links = self.query_one(RowList)
        links.show(_links(there))
        links.display = bool(there.cited_in or there.cites)
        (links if links.display else self.query_one("#page", VerticalScroll)).focus()

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        """Open the minute the cursor is on; Esc comes back to this one."""
        chosen = self.query_one(RowList).chosen
        if chosen:
            clerk_app(self).open_screen(MinutePage(int(chosen.partition(":")[2])))

    def action_scroll(self, screens: int) -> None:
        """Scroll the text by a screenful."""
        page = self.query_one("#page", VerticalScroll)
        page.scroll_relative(y=screens * max(page.size.height - 1, 1), animate=False)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


def _read(store: Store, minute_id: int) -> _Page:
    there = on_file(store, minute_id)
    return _Page(there, sections(store, get_meeting(store, there.meeting_id).body_id, there))


def _text(page: _Page) -> list[RenderableType]:
    there = page.there
    first = Text(write_date(there.held_on, "18 July 2019"), style="dim")
    if there.part is Part.PRIVATE:
        first = Text.assemble(("PRIVATE ", "bold reverse"), first)
    parts: list[RenderableType] = [first, Text(), Text(there.minute.text or "Nothing is minuted yet.", overflow="fold")]
    for section in page.sections:
        if section.heading == OPEN:
            parts.append(Text(f"\n{section.heading.upper()}", style="bold"))
            parts += [Text(f" {line.text}", overflow="fold") for line in section.lines]
    return parts


def _links(there: MinuteOnFile) -> Sequence[Option]:
    """The minutes that cite this one, then those it cites."""
    rows = [heading("Cited in"), *(_link("in", link) for link in there.cited_in)] if there.cited_in else []
    if there.cites:
        rows += [heading("Cites"), *(_link("out", link) for link in there.cites)]
    return rows


def _link(way: str, link: CitingMinute) -> Option:
    title = f"PRIVATE {link.title}" if link.part is Part.PRIVATE else link.title
    row = columns((link.citation, 12), (title, None), (write_date(link.held_on, "18 July 2019"), 18))
    return Option(row, id=f"{way}:{link.minute_id}")
