"""The middle of the minutes screen: the heading of an item and its writing surface.

Every item visited keeps its own surface, so that undo, cursor and scroll are found as they were left.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from clerk.notation.blocks import ParsedMinute
from clerk.vocabulary import Part
from screens.widgets.editor import Editor
from screens.widgets.item_heading import ItemHeading
from screens.widgets.room_line import RoomLine
from storage.schema.records import ItemRecord

#: What an empty surface says where there is no draft.
ASKS = "Type what was said and decided."


class MinuteSurface(Editor):
    """The writing surface of one item. `draft` is what will probably be said, shown while nothing is written."""

    @dataclass
    class Stepped(Message):
        """A change was taken back (`undone`), or done again: the text before and after that."""

        surface: "MinuteSurface"
        before: str
        after: str
        undone: bool

    def __init__(self, item: ItemRecord, understand: Callable[[str], ParsedMinute]) -> None:
        super().__init__(item.minute.text, understand, placeholder=ASKS)
        self.draft = ""
        self.show_item(item)

    def show_item(self, item: ItemRecord) -> None:
        """Take the item as it now is; the text stays."""
        self.item = item
        self.set_class(item.part is Part.PRIVATE, "-private")

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is written."""
        return self._bare

    def show_draft(self, draft: str, asks: str = ASKS) -> None:
        """Offer a draft while nothing is written, or else ask for words; neither is text, and typing replaces it."""
        self.draft = draft
        self.placeholder = Content(draft or asks)

    def take_draft(self) -> None:
        """Make the draft text, as one change."""
        self.insert(self.draft, maintain_selection_offset=False)

    def undo(self) -> None:
        """Take back the last change."""
        before = self.text
        super().undo()
        self.post_message(self.Stepped(self, before, self.text, undone=True))

    def redo(self) -> None:
        """Do again what was taken back."""
        before = self.text
        super().redo()
        self.post_message(self.Stepped(self, before, self.text, undone=False))


class Surfaces(Vertical):
    """Shows one item at a time; `index` counts from 0."""

    def __init__(self) -> None:
        super().__init__(id="surfaces")
        self._items: Sequence[ItemRecord] = ()
        self._make: Callable[[ItemRecord], MinuteSurface] | None = None
        self._surfaces: dict[int, MinuteSurface] = {}
        self.index = 0

    def compose(self) -> ComposeResult:
        """The heading and how the room stands; surfaces follow as items are visited."""
        yield ItemHeading()
        yield RoomLine()

    def set_items(self, items: Sequence[ItemRecord], make: Callable[[ItemRecord], MinuteSurface]) -> None:
        """Take the items of a meeting; `make` is called for the surface of an item when it is first visited."""
        self._items, self._make = items, make

    def take_items(self, items: Sequence[ItemRecord]) -> None:
        """Take the items as they now are, in their order; what is written on the surfaces stays."""
        front = self._items[self.index].id if self._items else None
        self._items = items
        places = [place for place, item in enumerate(items) if item.id == front]
        self.index = places[0] if places else min(self.index, max(len(items) - 1, 0))
        for item in items:
            if item.id in self._surfaces:
                self._surfaces[item.id].show_item(item)
        if items:
            self.query_one(ItemHeading).show(items[self.index])

    @property
    def current(self) -> MinuteSurface | None:
        """The surface in front, once an item has been opened."""
        return self._surfaces.get(self._items[self.index].id) if self._items else None

    def of_minute(self, minute_id: int) -> MinuteSurface | None:
        """The surface of a minute that has been opened."""
        return next((surface for surface in self._surfaces.values() if surface.item.minute.id == minute_id), None)

    def texts(self) -> list[str]:
        """The text of every item as it stands now, in the order of the agenda."""
        return [self._surfaces[item.id].text if item.id in self._surfaces else item.minute.text for item in self._items]

    async def open(self, index: int) -> MinuteSurface:
        """Bring an item to the front and let the next key write in it; the cursor is where it was, at first the end."""
        item = self._items[index]
        surface = self._surfaces.get(item.id)
        if surface is None:
            surface = await self._add(item)
        # The agenda may have changed meanwhile, and with it the place of the item.
        self.index = next((place for place, one in enumerate(self._items) if one.id == item.id), self.index)
        self.query_one(ItemHeading).show(item)
        for other in self._surfaces.values():
            other.display = other is surface
        self.screen.set_focus(surface)
        return surface

    async def visit(self, index: int) -> MinuteSurface:
        """The surface of an item, made if there is none yet; the one in front stays there."""
        item = self._items[index]
        return self._surfaces.get(item.id) or await self._add(item)

    async def _add(self, item: ItemRecord) -> MinuteSurface:
        assert self._make is not None
        surface = self._make(item)
        surface.display = False
        self._surfaces[item.id] = surface
        await self.mount(surface)
        surface.move_cursor(surface.document.end)
        return surface
