"""What stands over the writing surface: the item's number, title and instruction, and whether it is private."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from clerk.vocabulary import Part
from storage.schema.records import ItemRecord


class ItemHeading(Vertical):
    """Shows one item; a private one has a band of its own."""

    _staying = ""

    def compose(self) -> ComposeResult:
        """Band, title, instruction."""
        band = Static("PRIVATE: not for publication", id="private", markup=False)
        band.display = False
        yield band
        staying = Static("", id="staying", markup=False)
        staying.display = False
        yield staying
        yield Static("", id="title", markup=False)
        yield Static("", id="instruction", markup=False)

    def show_staying(self, staying: str) -> None:
        """Say who stays in a private item, or that the public is out in a public one; said anew at every reading."""
        if staying == self._staying:
            return
        self._staying = staying
        line = self.query_one("#staying", Static)
        line.update(Content(staying))
        line.display = bool(staying)

    def show(self, item: ItemRecord | None) -> None:
        """Show an item, or that there is none."""
        private = item is not None and item.part is Part.PRIVATE
        self.query_one("#private").display = private
        title = f"{item.minute.heading_number} {item.title}".strip() if item else "There is nothing on the agenda yet."
        self.query_one("#title", Static).update(Content(title))
        instruction = self.query_one("#instruction", Static)
        lines = [f"Urgent: {item.urgent_reason}" if item.urgent_reason else "", item.instruction] if item else []
        said = "\n".join(filter(None, lines))
        instruction.update(Content(said))
        instruction.display = bool(said)
