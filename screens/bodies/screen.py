"""One body: a line for each part of what is kept of it, changed part by part."""

from dataclasses import fields

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer, OptionList
from textual.widgets.option_list import Option

from clerk.dates import write_date
from clerk.policy import Policy
from screens.bodies.sections import SECTIONS
from screens.bodies.view import BodyView, read_body
from screens.commands.bodies import BODY
from screens.keys import bindings
from screens.tasks import before_next_key, task
from screens.typed_paths import typed_path
from screens.widgets.heading import Heading
from screens.widgets.row_list import RowList, columns
from screens.workbench import clerk_app, office_of

_MEMBERS, _STANDING, _TEMPLATE, _PEOPLE = "members", "standing_items", "template", "distribution"

#: The parts that have screens of their own, in the order in which they are shown after the first form.
_OTHERS = {
    _MEMBERS: "Members and officers",
    _STANDING: "Standing items",
    _TEMPLATE: "Template of its documents",
    _PEOPLE: "Who gets its papers",
}


class BodyScreen(Screen[None]):
    """Everything that is kept of the body with that id."""

    ROWS = BODY
    BINDINGS = bindings(BODY)

    def __init__(self, body_id: int) -> None:
        super().__init__()
        self._body_id = body_id
        self.view: BodyView | None = None

    def compose(self) -> ComposeResult:
        """A line for each part."""
        yield Heading()
        yield RowList("parts")
        yield Footer(show_command_palette=False)

    @before_next_key
    async def on_screen_resume(self) -> None:
        """Read the body again whenever the screen comes to the front."""
        await self.fill()

    async def fill(self) -> None:
        """Read the body and show it."""
        self.view = view = await office_of(self).ask(read_body, self._body_id, clerk_app(self).today())
        self.query_one(Heading).show(view.body.name, view.body.council)
        rows = self.query_one(RowList)
        rows.show(_rows(view))
        rows.focus()

    @on(OptionList.OptionSelected)
    def action_open(self) -> None:
        """Change the part the cursor is on."""
        part = self.query_one(RowList).chosen
        if part == _MEMBERS:
            self.action_members()
        elif part == _STANDING:
            self._standing_items()
        else:
            self._change(part)

    def _standing_items(self) -> None:
        from screens.bodies.standing_items import StandingItemsScreen

        if self.view is not None:
            clerk_app(self).open_screen(StandingItemsScreen(self.view))

    @task
    async def _change(self, part: str) -> None:
        from screens.bodies.form import SectionDialog

        if self.view is None:
            return
        if part == _TEMPLATE:
            await self._template()
        elif part == _PEOPLE:
            from screens.bodies.distribution import DistributionDialog

            await self.app.push_screen_wait(DistributionDialog(self.view))
        else:
            section = next((one for one in SECTIONS if one.key == part), None)
            if section is not None:
                await self.app.push_screen_wait(SectionDialog(self.view, section))

    def action_members(self) -> None:
        """Go to the members and officers."""
        from screens.bodies.members import MembersScreen

        clerk_app(self).open_screen(MembersScreen(self._body_id))

    @task
    async def action_import(self) -> None:
        """Take the members from a file, after showing what it would change."""
        from screens.bodies.members_file import take_from_file

        if self.view is not None:
            await take_from_file(clerk_app(self), self.view.body)

    @task
    async def action_copy(self) -> None:
        """Set up another body like this one."""
        from screens.bodies.copying import CopyDialog
        from storage.council.bodies import list_bodies

        if self.view is None:
            return
        taken = [body.code for body in await office_of(self).ask(list_bodies)]
        made = await self.app.push_screen_wait(CopyDialog(self.view.body, taken))
        if made is not None:
            self.notify(f"{made.name} has been set up with the same rules.")
            self._body_id = made.id
            await self.fill()

    @task
    async def action_preset(self) -> None:
        """Take the house style and rules that are usual for a kind of body, after asking."""
        from clerk.presets import PRESETS
        from screens.bodies.view import keep_body, ruled
        from screens.dialogs.choose import ChooseDialog

        if self.view is None:
            return
        body = self.view.body
        kinds = [(preset.key, preset.name) for preset in PRESETS.values()]
        detail = "Takes its numbering, wording, quorum, notice and standing items. Everything else stays as it is."
        kind = await self.app.push_screen_wait(
            ChooseDialog("Rules usual for which kind of body?", kinds, detail, body.policy.preset)
        )
        if kind is not None and await clerk_app(self).confirmed(
            f"Give {body.name} the usual rules of that kind?",
            "What was changed in its own rules is replaced. Circulated minutes keep their numbers.",
            "Take them",
        ):
            await office_of(self).ask(keep_body, body, ruled(self.view, **usual_rules(kind, body.policy)))
            await self.fill()

    def action_plan(self) -> None:
        """Plan a year of meetings."""
        from screens.planner import PlannerScreen

        if self.view is not None:
            clerk_app(self).open_screen(PlannerScreen(self.view.body))

    async def _template(self) -> None:
        from exports.word.template_check import read_template
        from screens.dialogs.prompt import PromptDialog
        from storage.council.templates import forget_template, take_template

        assert self.view is not None
        now = self.view.template or "the house style"
        hint = f"Now: {now}. A Word file with the letterhead; leave empty for the house style."
        typed = await self.app.push_screen_wait(PromptDialog("Template of its documents", "File", hint=hint))
        if typed is None:
            return
        if not typed:
            await office_of(self).ask(forget_template, self._body_id)
        else:
            path = typed_path(typed)
            style = self.view.policy.house_style
            data = await office_of(self).ask(lambda _: read_template(path, style))
            await office_of(self).ask(take_template, self._body_id, path.name, data)
        await self.fill()

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


def usual_rules(kind: str, policy: Policy) -> dict[str, object]:
    """What is usual for a kind of body; where its registers begin, its days left out and its look are its own."""
    from clerk.presets import PRESETS

    own = ("register_openings", "days_left_out", "interests", "house_style", "publication")
    usual = PRESETS[kind].policy
    return {part.name: getattr(policy if part.name in own else usual, part.name) for part in fields(usual)}


def _rows(view: BodyView) -> list[Option]:
    names, *forms = SECTIONS
    seats, others = view.seats, len(view.present) - view.seats
    day = write_date(view.today, view.policy.date_form)
    told = {
        _MEMBERS: f"{_counted(seats, 'member')}, {_counted(others, 'other')} on {day}",
        _STANDING: f"{len(view.policy.standing_items)} on every agenda",
        _TEMPLATE: view.template or "none: written in the house style",
        _PEOPLE: ", ".join(view.distribution.splitlines()) or "members, as it is asked at each circulation",
    }
    lines = [(names.key, names.title, names.summary(view))]
    lines += [(key, title, told[key]) for key, title in _OTHERS.items()]
    lines += [(one.key, one.title, one.summary(view)) for one in forms]
    return [
        Option(columns((title, 34), (Text(summary, "dim", no_wrap=True, overflow="ellipsis"), None)), id=key)
        for key, title, summary in lines
    ]


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
