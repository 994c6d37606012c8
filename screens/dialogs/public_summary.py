"""What public minutes say of the items taken in private: the clerk's summary, which tells nothing exempt."""

from collections.abc import Iterable
from dataclasses import replace

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Label, Static, TextArea

from screens.dialogs.forms import FormDialog
from screens.workbench import office_of
from storage.business.agendas import ItemFields, edit_item
from storage.file.database import Store
from storage.file.together import together
from storage.schema.records import ItemRecord

_WHY = (
    "Public minutes say only that business was taken in private. Where that leaves no fair and coherent record, a "
    "summary that discloses nothing exempt is written for the public (Local Government Act 1972, section 100C(2))."
)


class PublicSummaryDialog(FormDialog[bool]):
    """A summary for each private item; answers True once they are kept."""

    tall = True

    def __init__(self, items: tuple[ItemRecord, ...]) -> None:
        super().__init__()
        self.heading = "For the public, on what was taken in private"
        self._items = items

    def body(self) -> Iterable[Widget]:
        """A field for each item."""
        yield Static(Content(_WHY), classes="detail")
        for item in self._items:
            yield Label(Content(" ".join(filter(None, (item.minute.heading_number, item.title)))))
            yield TextArea(item.public_summary, id=f"summary-{item.id}", classes="short", compact=True, soft_wrap=True)

    def values(self) -> tuple[str, ...]:
        """The summaries as typed."""
        return tuple(self.query_one(f"#summary-{item.id}", TextArea).text.strip() for item in self._items)

    async def keep(self) -> bool:
        """Keep them with their items, all or none."""
        await office_of(self).ask(_keep, self._items, self.values())
        return True


def _keep(store: Store, items: tuple[ItemRecord, ...], summaries: tuple[str, ...]) -> None:
    with together(store) as joined:
        for item, summary in zip(items, summaries, strict=True):
            if summary != item.public_summary.strip():
                shown = ItemFields.of_record(item)
                edit_item(joined, item.id, replace(shown, public_summary=summary), shown)
