"""The standing items of a body: what is on every agenda, and the minute usually written under each."""

from collections.abc import Iterable
from dataclasses import replace

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Input, Label, OptionList, Select, TextArea
from textual.widgets.option_list import Option

from clerk.policy import StandingItem
from clerk.problems import Problem
from clerk.vocabulary import Part, Purpose
from screens.bodies.view import BodyView, keep_body, read_body, ruled
from screens.commands.bodies import STANDING_ITEMS
from screens.dialogs.forms import FormDialog, field
from screens.keys import bindings
from screens.tasks import in_turn, task
from screens.widgets.heading import Heading
from screens.widgets.row_list import RowList, columns
from screens.workbench import clerk_app, office_of

_PLACES = (("before the business", "no"), ("after the business", "yes"))
_NUMBERED = (("has a number", "yes"), ("has no number", "no"))


class StandingItemDialog(FormDialog[StandingItem]):
    """A standing item to fill in; answers with it."""

    tall = True

    def __init__(self, item: StandingItem | None = None) -> None:
        super().__init__()
        self.heading = item.title if item else "Another standing item"
        self._item = item or StandingItem("")

    def body(self) -> Iterable[Widget]:
        """The form."""
        item = self._item
        yield from field("Title", Input(item.title, id="title", compact=True))
        yield from field("Instruction", Input(item.instruction, id="instruction", compact=True))
        yield Label("Usual minute, offered when the minutes are begun")
        yield TextArea(item.usual_minute, id="usual_minute", classes="short", compact=True)
        yield from field("For", _choice("purpose", [(one.value, one.value) for one in Purpose], item.purpose.value))
        yield from field("Taken in", _choice("part", [(one.value, one.value) for one in Part], item.part.value))
        yield from field("Stands", _choice("closing", _PLACES, "yes" if item.closing else "no"))
        yield from field("Minute", _choice("numbered", _NUMBERED, "yes" if item.numbered else "no"))

    def values(self) -> StandingItem:
        """The form as it stands."""
        chosen = {name: str(self.query_one(f"#{name}", Select).value) for name in ("purpose", "part")}
        return StandingItem(
            title=self.query_one("#title", Input).value.strip(),
            instruction=self.query_one("#instruction", Input).value.strip(),
            usual_minute=self.query_one("#usual_minute", TextArea).text.strip(),
            purpose=Purpose(chosen["purpose"]),
            part=Part(chosen["part"]),
            numbered=self.query_one("#numbered", Select).value == "yes",
            closing=self.query_one("#closing", Select).value == "yes",
        )

    async def keep(self) -> StandingItem:
        """The item. Raises Problem without a title."""
        item = self.values()
        if not item.title:
            raise Problem("A standing item needs a title, such as Apologies for absence.", "title")
        return item


class StandingItemsScreen(Screen[None]):
    """The standing items in their order; agendas drafted from now on begin with them."""

    ROWS = STANDING_ITEMS
    BINDINGS = bindings(STANDING_ITEMS)

    def __init__(self, view: BodyView) -> None:
        super().__init__()
        self._view = view

    def compose(self) -> ComposeResult:
        """One line an item."""
        yield Heading()
        yield RowList("items")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show them."""
        self._show()
        self.query_one(RowList).focus()

    @property
    def items(self) -> tuple[StandingItem, ...]:
        """The items as they are kept."""
        return self._view.policy.standing_items

    @property
    def _place(self) -> int:
        return int(self.query_one(RowList).chosen or -1)

    def _show(self, place: int = 0) -> None:
        self.query_one(Heading).show(f"Standing items: {self._view.body.name}", "on agendas drafted from now on")
        self.query_one(RowList).show([_row(at, one) for at, one in enumerate(self.items)], str(place))

    async def _keep(self, items: tuple[StandingItem, ...], place: int) -> None:
        office = office_of(self)
        await office.ask(keep_body, self._view.body, ruled(self._view, standing_items=items))
        self._view = await office.ask(read_body, self._view.body.id, clerk_app(self).today())
        self._show(place)

    @task
    async def action_add(self) -> None:
        """Add an item below the cursor."""
        made = await self.app.push_screen_wait(StandingItemDialog())
        if made is not None:
            place = self._place + 1
            await self._keep((*self.items[:place], made, *self.items[place:]), place)

    @on(OptionList.OptionSelected)
    @task
    async def action_edit(self) -> None:
        """Change the item the cursor is on."""
        place = self._place
        if place < 0:
            return
        changed = await self.app.push_screen_wait(StandingItemDialog(self.items[place]))
        if changed is not None:
            await self._keep((*self.items[:place], changed, *self.items[place + 1 :]), place)

    @task
    async def action_remove(self) -> None:
        """Take the item off the list, after asking; agendas that have it keep it."""
        place = self._place
        if place >= 0 and await clerk_app(self).confirmed(
            f"Take “{self.items[place].title}” off the standing items?", "Agendas that have it keep it.", "Take it off"
        ):
            await self._keep((*self.items[:place], *self.items[place + 1 :]), max(place - 1, 0))

    @in_turn
    async def action_move(self, steps: int) -> None:
        """Move the item up or down."""
        place = self._place
        to = max(0, min(len(self.items) - 1, place + steps))
        if 0 <= place != to:
            rest = [*self.items[:place], *self.items[place + 1 :]]
            await self._keep((*rest[:to], replace(self.items[place]), *rest[to:]), to)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


def _row(place: int, item: StandingItem) -> Option:
    where = "after business" if item.closing else "opening"
    usual = Text(item.usual_minute or item.instruction, "dim", no_wrap=True, overflow="ellipsis")
    return Option(columns((item.title, 30), (where, 14), (usual, None)), id=str(place))


def _choice(name: str, choices: Iterable[tuple[str, str]], value: str) -> Select[str]:
    return Select(list(choices), value=value, allow_blank=False, id=name, compact=True)
