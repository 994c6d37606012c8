"""Who gets a body's papers, and in which edition; offered whenever papers are circulated."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from clerk.problems import about
from exports.sent.sending import read_shares
from screens.bodies.view import BodyView
from screens.dialogs.forms import FormDialog
from screens.workbench import office_of
from storage.papers.circulation import keep_distribution

_HELP = (
    "A line each: members, attending, all, or an e-mail address. Behind it “: private” for those who get the private "
    "edition too; everybody else gets the public one."
)


class DistributionDialog(FormDialog[str]):
    """Keeps who gets what; answers with the lines."""

    def __init__(self, view: BodyView) -> None:
        super().__init__()
        self.heading = f"{view.body.name}: who gets its papers"
        self._view = view

    def body(self) -> Iterable[Widget]:
        """The lines."""
        yield Static(Content(_HELP), classes="aside")
        yield TextArea(self._view.distribution or "members: private", id="people", compact=True)

    def values(self) -> str:
        """The lines as they stand."""
        return self.query_one(TextArea).text.strip()

    async def keep(self) -> str:
        """Keep them. Raises Problem for a line that is not understood."""
        lines = self.values()
        with about("people"):
            read_shares(lines)
        await office_of(self).ask(keep_distribution, self._view.body.id, lines)
        return lines
