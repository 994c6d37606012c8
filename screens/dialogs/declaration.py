"""A declaration of interest: what kind, in which item, why, and what the member did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Select

from clerk.interests import KindOfInterest
from clerk.notation.shorthand.tails import DEEDS
from clerk.text import clean
from screens.dialogs.forms import FormDialog, field
from storage.schema.records import ItemRecord

_NO_ITEM = 0


@dataclass(frozen=True, slots=True)
class Declaring:
    """A declaration as given. `deed` is a key of DEEDS, "" where nothing is said of what the member did."""

    interest: KindOfInterest
    item_id: int | None
    nature: str
    deed: str


class DeclarationDialog(FormDialog[Declaring]):
    """Asks what the member `name` declares, of these kinds; the item in progress is offered first."""

    def __init__(
        self, name: str, kinds: Sequence[KindOfInterest], items: Sequence[ItemRecord], item_id: int | None
    ) -> None:
        super().__init__()
        self._kinds = kinds
        self.heading = f"{name} declares an interest"
        self._items = items
        self._item_id = item_id or _NO_ITEM

    def body(self) -> Iterable[Widget]:
        """The form."""
        kinds = [(Content(one.noun), place) for place, one in enumerate(self._kinds)]
        yield from field("Kind", Select(kinds, value=0, allow_blank=False, id="interest-kind", compact=True))
        items = [(Content("no item in particular"), _NO_ITEM)]
        items += [(Content(item.listed), item.id) for item in self._items]
        chosen = Select(items, value=self._item_id, allow_blank=False, id="interest-item", compact=True)
        yield from field("In item", chosen)
        yield from field("Nature", Input(id="interest-nature", compact=True), "Such as: owns the land")
        deeds = [("not said yet", ""), *((deed.words, key) for key, deed in DEEDS.items())]
        yield from field("What they did", Select(deeds, value="", allow_blank=False, id="interest-deed", compact=True))

    def values(self) -> Declaring:
        """The form as it stands."""
        kind, item, deed = (self.query_one(f"#interest-{name}", Select).value for name in ("kind", "item", "deed"))
        nature = clean(self.query_one("#interest-nature", Input).value).strip()
        return Declaring(self._kinds[int(str(kind))], int(str(item)) or None, nature, str(deed))

    def entered(self) -> None:
        """Enter behind the reason goes on to what they did."""
        self.focus_next()

    async def keep(self) -> Declaring:
        """The declaration itself; the roll keeps it."""
        return self.values()
