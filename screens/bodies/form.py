"""The form of one section of a body, with what its fields come to shown while they are filled in."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static, TextArea

from screens.bodies.view import BodyView, Field, Section, keep_body
from screens.dialogs.forms import FormDialog, field
from screens.workbench import office_of
from storage.schema.records import BodyRecord


class SectionDialog(FormDialog[BodyRecord]):
    """Changes one section of a body; answers with the body as it was kept."""

    tall = True

    def __init__(self, view: BodyView, section: Section) -> None:
        super().__init__()
        self.heading = f"{view.body.name}: {section.title[:1].lower()}{section.title[1:]}"
        self._view, self._section = view, section
        self._start = section.read(view)

    def body(self) -> Iterable[Widget]:
        """A line for each field, and what they come to."""
        for each in self._section.fields:
            yield from self._field(each)
        yield Static("", id="explained", classes="aside", markup=False)

    def _field(self, each: Field) -> Iterable[Widget]:
        value = self._start[each.name]
        if each.lines:
            yield Label(Content(each.label))
            yield TextArea(value, id=each.name, classes="short", compact=True)
        elif each.choices is not None:
            choices = [(Content(shown), key) for shown, key in each.choices(self._view)]
            if value not in {key for _, key in choices}:
                choices.append((Content(value), value))
            yield from field(each.label, Select(choices, value=value, allow_blank=False, id=each.name, compact=True))
        else:
            example = each.hint if each.hint.startswith("e.g.") else ""
            line = Input(value, placeholder=example, id=each.name, compact=True)
            yield from field(each.label, line, "" if example else each.hint)

    def on_mount(self) -> None:
        """Say at once what the fields come to."""
        super().on_mount()
        self._explain()

    def values(self) -> dict[str, str]:
        """The fields as they stand."""
        return {each.name: self._value(each.name) for each in self._section.fields}

    def _value(self, name: str) -> str:
        control = self.query_one(f"#{name}")
        if isinstance(control, TextArea):
            return control.text
        assert isinstance(control, Input | Select)
        return str(control.value)

    async def keep(self) -> BodyRecord:
        """Keep the section. Raises Problem for what cannot be understood."""
        new = self._section.write(self._view, self.values())
        return await office_of(self).ask(keep_body, self._view.body, new)

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Select.Changed)
    def _explain(self) -> None:
        if self.query("#explained"):
            told = self._section.told(self._view, self.values())
            self.query_one("#explained", Static).update(Content(told))
