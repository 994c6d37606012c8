"""A screen made of a list to filter while typing, with everything about the row the cursor is on beside or below it."""

from collections.abc import Sequence
from typing import ClassVar

from rich.console import RenderableType
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from screens.tasks import before_next_key, task
from screens.widgets.heading import Heading
from screens.widgets.line_entry import LineEntry
from screens.widgets.row_list import RowList
from screens.workbench import office_of
from storage.file.database import Store


class _FilterLine(Input):
    """Leads to the list at the moment of enter, so that keys that follow at once are done there."""

    def on_key(self, event: events.Key) -> None:
        """Enter goes to what was found."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.screen.set_focus(self.screen.query_one("#rows"))


class BrowsingScreen(Screen[None]):
    """Subclasses read in `fill`, show with `show_rows`, and say in `details` what the row under the cursor is."""

    AUTO_FOCUS = "#rows"

    #: Actions that do something to the row under the cursor: where there is none they are not offered.
    ON_A_ROW: ClassVar[frozenset[str]] = frozenset()

    def __init__(self) -> None:
        super().__init__()
        self._nothing_there = False

    def compose(self) -> ComposeResult:
        """Heading, filter, list, details, and a line for typing."""
        yield Heading()
        with Container(id="work"):
            with Vertical(id="listing"):
                yield _FilterLine(placeholder="Words to look for ...", id="filter", compact=True)
                yield Static("", id="empty", markup=False)
                yield RowList("rows")
            with VerticalScroll(id="details-pane", can_focus=False):
                yield Static("", id="details", markup=False)
        yield LineEntry()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """The filter is out of sight until it is asked for."""
        self.query_one("#filter").display = False
        self.query_one("#empty").display = False

    @before_next_key
    async def on_screen_resume(self) -> None:
        """Read everything again whenever the screen comes to the front."""
        await self.fill()

    async def fill(self, keep: str = "") -> None:
        """Read what is shown, the cursor on the row `keep` where one is given."""
        raise NotImplementedError

    async def details(self) -> RenderableType:
        """Everything about the row the cursor is on."""
        raise NotImplementedError

    def narrowed(self) -> None:
        """The words of the filter have changed."""

    @property
    def words(self) -> str:
        """What is typed in the filter."""
        return self.query_one("#filter", Input).value

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one("#rows", RowList)

    def show_rows(self, rows: Sequence[Option], keep: str = "", empty: str = "") -> None:
        """Fill the list; `empty` is said where there is nothing to choose."""
        chosen = any(not row.disabled for row in rows)
        self.rows.show(rows, keep)
        self.query_one("#empty", Static).update(Content(empty))
        self.query_one("#empty").display = not chosen
        self._nothing_there = not chosen
        self.refresh_bindings()
        self._moved()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer at the foot only what can be done: an empty list has no row to do it to."""
        return False if self._nothing_there and action in self.ON_A_ROW else super().check_action(action, parameters)

    @on(OptionList.OptionHighlighted, "#rows")
    @task
    async def _moved(self) -> None:
        before = self.rows.chosen
        shown = await self.details()
        if self.rows.chosen == before:
            self.query_one("#details", Static).update(shown)
            self.query_one("#details-pane", VerticalScroll).scroll_home(animate=False)

    @on(Input.Changed, "#filter")
    def _typed(self) -> None:
        self.narrowed()

    def action_filter(self) -> None:
        """Show the field for words to look for; what is typed next, however fast, goes there."""
        self.query_one("#filter").display = True
        self.set_focus(self.query_one("#filter"))

    def action_clear(self) -> None:
        """Show all again; where all is shown, go back to the screen below."""
        field = self.query_one("#filter", Input)
        if field.display:
            field.value = ""
            field.display = False
            self.set_focus(self.rows)
        else:
            self._leave()

    @task
    async def _leave(self) -> None:
        """Go back once everything asked of the store so far is done, as closing ends what this screen still does."""
        await office_of(self).ask(_nothing)
        if self.is_current:
            # A second Esc in haste finds this screen gone already, and would take the desk away with it.
            self.dismiss(None)

    def action_scroll(self, screens: int) -> None:
        """Scroll the details by a screenful."""
        pane = self.query_one("#details-pane", VerticalScroll)
        pane.scroll_relative(y=screens * max(pane.size.height - 1, 1), animate=False)


def _nothing(_: Store) -> None:
    """Asked last, it is answered when all before it has been done."""
