"""Copying a body: another with the same rules, under its own name."""

from collections.abc import Collection, Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Select, Static

from clerk.bodies import guess_code
from screens.dialogs.forms import FormDialog, field
from screens.workbench import office_of
from storage.council.member_lists import copy_body
from storage.schema.records import BodyRecord

_MEMBERS = (("the same members", "yes"), ("no members yet", "no"))


class CopyDialog(FormDialog[BodyRecord]):
    """Sets up a body like `body`; answers with the new one."""

    def __init__(self, body: BodyRecord, taken: Collection[str]) -> None:
        super().__init__()
        self.heading = f"Another body with the rules of {body.name}"
        self._body, self._taken, self._guess = body, taken, ""

    def body(self) -> Iterable[Widget]:
        """Name, code and whether the members come too."""
        yield Static(Content("Its register begins at its own first number; meetings and minutes stay where they are."))
        yield from field("Name", Input(placeholder="e.g. Planning Sub-Committee", id="name", compact=True))
        yield from field("Code in lists", Input(id="code", compact=True))
        yield from field("Members", Select(_MEMBERS, value="yes", allow_blank=False, id="members", compact=True))

    def values(self) -> tuple[str, str, bool]:
        """The form as it stands."""
        name, code = (self.query_one(f"#{part}", Input).value for part in ("name", "code"))
        return name, code, self.query_one("#members", Select).value == "yes"

    async def keep(self) -> BodyRecord:
        """Copy. Raises Problem without a name or for a code in use."""
        name, code, with_members = self.values()
        return await office_of(self).ask(copy_body, self._body.id, name, code, with_members=with_members)

    @on(Input.Changed, "#name")
    def _name_changed(self, event: Input.Changed) -> None:
        code = self.query_one("#code", Input)
        if code.value == self._guess:
            code.value = self._guess = guess_code(event.value, self._taken)
