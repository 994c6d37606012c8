"""Urgent business: what it is, and why it could not wait, which has to be minuted."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.widget import Widget
from textual.widgets import Input

from clerk.problems import Problem
from clerk.text import clean
from screens.dialogs.forms import FormDialog, field


@dataclass(frozen=True, slots=True)
class UrgentItem:
    """The title of urgent business and the special circumstances (Local Government Act 1972, section 100B(4)(b))."""

    title: str
    reason: str


class UrgentItemDialog(FormDialog[UrgentItem]):
    """Asks for an item that is not on the agenda; answers with it, or None."""

    heading = "Urgent item"

    def body(self) -> Iterable[Widget]:
        """Title and reason."""
        yield from field("Title", Input(id="urgent-title", compact=True))
        hint = "Why the Chair agrees that it cannot wait: “the grant offer closes tomorrow”"
        yield from field("Because", Input(id="urgent-reason", compact=True), hint)

    def values(self) -> UrgentItem:
        """What is typed."""
        title, reason = (self.query_one(f"#urgent-{name}", Input).value for name in ("title", "reason"))
        return UrgentItem(clean(title).strip(), clean(reason).strip())

    def entered(self) -> None:
        """Enter goes from the title to the reason, and there keeps the item."""
        if self.focused is self.query_one("#urgent-reason"):
            self.action_save()
        else:
            self.focus_next()

    async def keep(self) -> UrgentItem:
        """The item. Raises Problem without a title or a reason."""
        urgent = self.values()
        if not urgent.title:
            raise Problem("The item needs a title.", "urgent-title")
        if not urgent.reason:
            raise Problem("The minutes must say why the item is urgent. Type the reason.", "urgent-reason")
        return urgent
