"""The members and officers of a body, with their roles and terms."""

from collections.abc import Iterable

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Input, OptionList, Select
from textual.widgets.option_list import Option

from clerk.dates import parse_date, write_date
from clerk.problems import Problem, about
from clerk.vocabulary import Role
from screens.bodies.view import BodyView, read_body
from screens.commands.bodies import MEMBERS
from screens.dialogs.forms import FormDialog, field
from screens.dialogs.standing import day_given
from screens.keys import bindings
from screens.tasks import before_next_key, task
from screens.widgets.heading import Heading
from screens.widgets.row_list import RowList, columns
from screens.workbench import clerk_app, office_of
from storage.council.bodies import NewMember
from storage.council.memberships import change_membership, join, leave, move_membership, remove_membership
from storage.schema.records import MemberRecord

_FORM = "18 July 2019"
_TEXTS = ("title", "forename", "surname", "post", "email", "starts", "ends")


class MemberDialog(FormDialog[MemberRecord]):
    """Adds a member to a body, or changes `member`; answers with the member as kept."""

    tall = True

    def __init__(self, view: BodyView, member: MemberRecord | None = None) -> None:
        super().__init__()
        self._view, self._member = view, member
        self.heading = f"{view.body.name}: {member.person.full_name if member else 'another member or officer'}"

    def body(self) -> Iterable[Widget]:
        """The form."""
        one = self._member
        person = one.person if one else None
        role = one.role if one else Role.MEMBER
        yield from field("Title", _line("title", person.title if person else _usual_title(self._view)))
        yield from field("Forename", _line("forename", person.forename if person else ""))
        yield from field("Surname", _line("surname", person.surname if person else ""))
        roles = [(each.value, each.value) for each in Role]
        yield from field("Role", Select(roles, value=role.value, allow_blank=False, id="role", compact=True))
        yield from field("Post", _line("post", person.post if person else ""))
        yield from field("E-mail", _line("email", person.email if person else ""))
        yield from field("From", _line("starts", _shown(one.starts) if one else ""), "empty: always")
        yield from field("Last day", _line("ends", _shown(one.ends) if one else ""), "empty: no end is set")

    def values(self) -> tuple[str, ...]:
        """The form as it stands."""
        texts = [self.query_one(f"#{name}", Input).value for name in _TEXTS]
        return (*texts, str(self.query_one("#role", Select).value))

    async def keep(self) -> MemberRecord:
        """Keep the member. Raises Problem for a day that is none, a second chair, somebody listed twice."""
        title, forename, surname, post, email, starts, ends, role = self.values()
        new = NewMember(title, forename, surname, Role(role), post, email)
        with about("starts"):
            first = day_given(starts, self._view.today)
        with about("ends"):
            last = day_given(ends, self._view.today)
        office = office_of(self)
        if self._member is None:
            return await office.ask(join, self._view.body.id, new, first, last)
        return await office.ask(change_membership, self._member.membership_id, new, first, last)


class MembersScreen(Screen[None]):
    """Everybody who belongs to a body, in its order."""

    ROWS = MEMBERS
    BINDINGS = bindings(MEMBERS)

    def __init__(self, body_id: int) -> None:
        super().__init__()
        self._body_id = body_id
        self.view: BodyView | None = None
        self.former = False

    def compose(self) -> ComposeResult:
        """One line a member."""
        yield Heading()
        yield RowList("members")
        yield Footer(show_command_palette=False)

    @before_next_key
    async def on_screen_resume(self) -> None:
        """Read the list again whenever the screen comes to the front."""
        await self.fill()

    async def fill(self, keep: str = "") -> None:
        """Read the list and show it."""
        self.view = view = await office_of(self).ask(read_body, self._body_id, clerk_app(self).today())
        listed = [one for one in view.members if self.former or one.ends is None or one.ends >= view.today]
        left = len(view.members) - len(listed)
        standing = f"{view.seats} members" + (f"; f shows {_terms(left)} that ended" if left else "")
        self.query_one(Heading).show(f"Members: {view.body.name}", standing)
        rows = self.query_one(RowList)
        rows.show([_row(view, one) for one in listed], keep)
        rows.focus()

    @property
    def member(self) -> MemberRecord | None:
        """The member the cursor is on."""
        chosen = self.query_one(RowList).chosen
        members = self.view.members if self.view else ()
        return next((one for one in members if str(one.membership_id) == chosen), None)

    @task
    async def action_add(self) -> None:
        """Add somebody."""
        if self.view is not None:
            made = await self.app.push_screen_wait(MemberDialog(self.view))
            await self.fill(str(made.membership_id) if made else "")

    @on(OptionList.OptionSelected)
    @task
    async def action_edit(self) -> None:
        """Change the member the cursor is on."""
        if self.view is not None and self.member is not None:
            await self.app.push_screen_wait(MemberDialog(self.view, self.member))
            await self.fill()

    @task
    async def action_end(self) -> None:
        """Ask for the last day of a term, and note it."""
        from screens.dialogs.prompt import PromptDialog

        member = self.member
        if member is None or self.view is None:
            return
        today = self.view.today
        typed = await self.app.push_screen_wait(
            PromptDialog(f"{member.person.full_name} leaves", "Last day", write_date(today, _FORM))
        )
        if not typed:
            return
        day = parse_date(typed, today)
        if day is None:
            raise Problem(f"“{typed}” is not a day. Type it as you say it: 18 July, 18/7/26.")
        await office_of(self).ask(leave, member.membership_id, day)
        await self.fill()

    @task
    async def action_remove(self) -> None:
        """Take off a line that was a mistake, after asking."""
        member = self.member
        if member is not None and await clerk_app(self).confirmed(
            f"Take {member.person.full_name} off the list as a mistake?",
            "Somebody who was a member and left is noted with l instead: earlier lists then stay right.",
            "Take off",
        ):
            await office_of(self).ask(remove_membership, member.membership_id)
            await self.fill()

    @task
    async def action_move(self, steps: int) -> None:
        """Move the member up or down the list."""
        if self.member is not None:
            await office_of(self).ask(move_membership, self.member.membership_id, steps)
            await self.fill()

    @task
    async def action_turn_former(self) -> None:
        """Show or hide those who left."""
        self.former = not self.former
        await self.fill()

    @task
    async def action_import(self) -> None:
        """Take the list from a file, after showing what it would change."""
        from screens.bodies.members_file import take_from_file

        if self.view is not None and await take_from_file(clerk_app(self), self.view.body):
            await self.fill()

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


def _usual_title(view: BodyView) -> str:
    """Councillor, unless the body has members and most of them are called otherwise."""
    titles = [one.person.title for one in view.present if one.role.counts_for_quorum]
    return "Councillor" if 2 * titles.count("Councillor") >= len(titles) else ""


def _terms(count: int) -> str:
    return "1 term" if count == 1 else f"{count} terms"


def _row(view: BodyView, one: MemberRecord) -> Option:
    person = one.person
    name = " ".join(filter(None, (person.title, person.full_name)))
    term = _term(one)
    gone = one.ends is not None and one.ends < view.today
    told = Text(", ".join(filter(None, (person.post, term))), "dim", no_wrap=True, overflow="ellipsis")
    return Option(
        columns((Text(name, "dim strike" if gone else ""), 32), (one.role.value, 16), (told, None)),
        id=str(one.membership_id),
    )


def _term(one: MemberRecord) -> str:
    begins = f"from {_shown(one.starts)}" if one.starts else ""
    ends = f"until {_shown(one.ends)}" if one.ends else ""
    return " ".join(filter(None, (begins, ends)))


def _shown(day: object) -> str:
    from datetime import date

    return write_date(day, "18 Jul 2019") if isinstance(day, date) else ""


def _line(name: str, value: str) -> Input:
    return Input(value, id=name, compact=True)
