"""Setting up a body: everything it cannot do without in one dialog, guessed where it can be."""

from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import date

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static, TextArea

from clerk.bodies import describe_line, describe_members, guess_code, guess_kind, guess_short_name
from clerk.numbering import SCHEMES
from clerk.presets import PRESETS
from screens.dialogs.body_draft import BodyDraft, codes_of, date_forms, decision_forms, name_forms, numberings
from screens.dialogs.forms import FormDialog, field
from screens.workbench import office_of
from storage.council.bodies import create_body, set_members
from storage.file.database import Store
from storage.file.together import together
from storage.schema.records import BodyRecord


class BodyDialog(FormDialog[BodyRecord]):
    """Sets up a body; answers with it as it was kept. What else is kept of it is on its own screen."""

    tall = True

    heading = "Set up a body"

    def __init__(self, today: date, bodies: Collection[BodyRecord] = ()) -> None:
        super().__init__()
        self._today = today
        self._taken = codes_of(bodies)
        self._start = BodyDraft.blank(today, next((other.council for other in bodies), ""))
        self._guessed = {"short_name": "", "code": "", "preset": self._start.preset}

    def body(self) -> Iterable[Widget]:
        """The form, in the order in which a clerk thinks of it."""
        start = self._start
        yield from field("Council", _line("council", start.council, "Exampleshire County Council"))
        yield from field("Name of the body", _line("name", start.name, "Children's Scrutiny Board"))
        kinds = [(Content(preset.name), key) for key, preset in PRESETS.items()]
        yield from field("Kind", _choice("preset", kinds, start.preset))
        yield from field("In the minutes", _line("short_name", start.short_name, "the Board"))
        yield from field("Code in lists", _line("code", start.code, "CSB"))
        yield Label("Members and officers, one to a line, or pasted from a table or an e-mail")
        area = TextArea(start.members, id="members", compact=True, soft_wrap=True)
        yield area
        yield Static("", id="members-hint", classes="hint", markup=False)
        yield from field("Usual venue", _line("venue", start.venue, "Committee Room 1, Shire Hall"))
        yield from field("Contact", _line("contact", start.contact, "A Clerk, 01632 960000"))
        yield from self._house_style()

    def _house_style(self) -> Iterable[Widget]:
        start = self._start
        yield from field("Minute numbers", _choice("numbering", numberings(start.numbering), start.numbering))
        yield from field("Their letters", _line("prefix", start.prefix, "RB, where the scheme has letters"))
        numbers = Horizontal(
            _line("serial", start.serial, "1"),
            Label("in the year from", classes="between"),
            _line("year", start.year, "2026"),
            Static("", id="serial-hint", markup=False),
            classes="together",
        )
        yield from field("Next minute", numbers)
        forms = [(Content(form), form) for form in decision_forms(start.decision_form)]
        yield from field("Decisions", _choice("decision_form", forms, start.decision_form))
        names = [(Content(form), form) for form in name_forms(start.name_form)]
        yield from field("Names", _choice("name_form", names, start.name_form))
        dates = [(Content(form), form) for form in date_forms(start.date_form)]
        yield from field("Dates", _choice("date_form", dates, start.date_form))

    def values(self) -> BodyDraft:
        """The form as it stands."""
        return BodyDraft(**{part.name: self._value(part.name) for part in fields(BodyDraft)})

    def _value(self, name: str) -> str:
        control = self.query_one(f"#{name}")
        if isinstance(control, TextArea):
            return control.text
        assert isinstance(control, Input | Select)
        return str(control.value)

    async def keep(self) -> BodyRecord:
        """Keep body and members in one piece. Raises Problem, leaving everything as it was."""
        return await office_of(self).ask(_keep, self.values())

    @on(Input.Changed, "#council")
    @on(Input.Changed, "#name")
    def _name_changed(self) -> None:
        draft = self.values()
        self._guess("short_name", guess_short_name(draft.name))
        self._guess("code", guess_code(draft.name, self._taken))
        self._guess("preset", guess_kind(draft.council, draft.name) or self._guessed["preset"])

    def _guess(self, name: str, guess: str) -> None:
        """Fill in a guess where the clerk has not written something else."""
        control = self.query_one(f"#{name}")
        assert isinstance(control, Input | Select)
        if control.value == self._guessed[name]:
            control.value = self._guessed[name] = guess

    @on(Select.Changed, "#preset")
    def _preset_changed(self, event: Select.Changed) -> None:
        draft = self.values()
        if event.value == self._start.preset and draft.numbering == self._start.numbering:
            return
        styled = draft.with_preset(draft.preset, self._today)
        for name in ("numbering", "decision_form", "name_form", "date_form"):
            control: Select[str] = self.query_one(f"#{name}", Select)
            control.value = getattr(styled, name)
        for name in ("prefix", "serial", "year"):
            self.query_one(f"#{name}", Input).value = getattr(styled, name)

    @on(Select.Changed, "#numbering")
    def _numbering_changed(self, event: Select.Changed) -> None:
        letters = self.query_one("#prefix", Input)
        usual = SCHEMES[str(event.value)].prefix if event.value in SCHEMES else letters.value
        letters.disabled = not usual
        if bool(usual) != bool(letters.value):
            letters.value = usual
        self._number_changed()

    @on(Input.Changed, "#prefix")
    @on(Input.Changed, "#serial")
    @on(Input.Changed, "#year")
    def _number_changed(self) -> None:
        cited = self.values().next_citation(self._today)
        self.query_one("#serial-hint", Static).update(Content(f"= {cited}" if cited else ""))

    @on(TextArea.Changed, "#members")
    @on(TextArea.SelectionChanged, "#members")
    def _members_changed(self, event: TextArea.Changed | TextArea.SelectionChanged) -> None:
        area = event.text_area
        line = str(area.document.get_line(area.cursor_location[0]))
        people = self.values().people()
        told = people.problems[0] if people.problems else describe_members([row.person for row in people.rows])
        reading = f" | this line: {described}" if (described := describe_line(line)) and not people.columns else ""
        self.query_one("#members-hint", Static).update(Content(told + reading))


def _keep(store: Store, draft: BodyDraft) -> BodyRecord:
    """Body and members in one transaction."""
    new = draft.new_body()
    with together(store) as joined:
        kept = create_body(joined, new)
        set_members(joined, kept.id, draft.new_members())
        return kept


def _line(name: str, value: str, example: str) -> Input:
    return Input(value, placeholder=f"e.g. {example}", id=name, compact=True)


def _choice(name: str, choices: Iterable[tuple[str | Content, str]], value: str) -> Select[str]:
    return Select(list(choices), value=value, allow_blank=False, id=name, compact=True)
