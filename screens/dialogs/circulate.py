"""Papers going out: which, to whom, in which edition; what that fixes; and everything that went out before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static, TextArea

from clerk.dates import write_date, write_time
from clerk.problems import Problem, about
from exports.content.document import Edition
from exports.files import DOCUMENTS
from exports.sent.sending import Request, divided, prepare, read_shares, send, step_with, without_address
from exports.sent.sent_pages import counted, note_counted
from exports.written.formats import FORMATS, USUAL
from screens.commands.dialogs import CIRCULATE
from screens.dialogs.base import Dialog
from screens.dialogs.export_choices import ExportSource, read_export
from screens.dialogs.forms import field
from screens.keys import bindings
from screens.opener import open_document
from screens.tasks import lone_task, task
from screens.typed_paths import typed_path
from screens.widgets.tick_list import TickList
from screens.workbench import clerk_app, office_of
from storage.file.database import Store
from storage.papers.circulation import (
    CirculationRecord,
    changed_since,
    circulations,
    distribution_of,
    keep_distribution,
)
from storage.papers.life import OfferedStep, next_steps
from storage.schema.records import MeetingFile
from storage.sittings.meeting_file import meeting_file

_FINAL, _COMMENT = "final", "comment"
_PURPOSES = (
    ("to circulate: noted in the life of the papers", _FINAL),
    ("for comment only: nothing is fixed", _COMMENT),
)
_EVERYBODY = "members: private"
_SHOWN_BEFORE = 12
_NAMED = 3


@dataclass(frozen=True, slots=True)
class CirculationSource:
    """A meeting, how its body's documents are written, who gets them, and what went out before."""

    export: ExportSource
    lines: str
    sent: tuple[CirculationRecord, ...]
    changed: tuple[str, ...]

    @property
    def file(self) -> MeetingFile:
        """The meeting."""
        return self.export.file


def read_circulation(store: Store, meeting_id: int) -> CirculationSource:
    """Everything the dialog needs."""
    source = read_export(store, meeting_id)
    sent = tuple(circulations(store, meeting_id))
    changed = dict.fromkeys(
        change.item_title
        for kind in dict.fromkeys(record.document for record in sent)
        for change in changed_since(store, meeting_id, kind)
    )
    lines = distribution_of(store, source.file.body.id) or _EVERYBODY
    return CirculationSource(source, lines, sent, tuple(changed))


class CirculateDialog(Dialog[None]):
    """Circulates papers of one meeting; it stays afterwards, so that the message can be opened."""

    ROWS = CIRCULATE
    BINDINGS = bindings(CIRCULATE)
    tall = True

    def __init__(self, source: CirculationSource) -> None:
        super().__init__()
        self.heading = f"Circulate papers of {source.file.meeting.body_name}"
        self._source = source
        self._messages: tuple[Path, ...] = ()

    def body(self) -> Iterable[Widget]:
        """What goes out, for what, to whom; and what went out before."""
        source = self._source
        rows = [(kind, document.name_for(source.file)) for kind, document in DOCUMENTS.items()]
        ticks = TickList("documents", rows, {source.export.usual_kind})
        yield Horizontal(Label("Documents", classes="label"), ticks, classes="field")
        purpose = Select(_PURPOSES, value=_FINAL, allow_blank=False, id="purpose", compact=True)
        yield from field("They go out", purpose)
        formats = [(f"{form.name} (.{ending})", ending) for ending, form in FORMATS.items()]
        ending = source.export.ending if source.export.ending in FORMATS else USUAL
        yield from field("Written as", Select(formats, value=ending, allow_blank=False, id="format", compact=True))
        people = TextArea(source.lines, id="people", classes="short hinted", compact=True)
        yield from field("Who gets what", people, "a line each, as members: private or press@example.org: public")
        yield Static("", id="counted", classes="hint", markup=False)
        yield from field("Message goes to", Input(str(source.export.folder), id="folder", compact=True))
        yield Static("", id="result", markup=False)
        yield Static(Content("\n").join(_before(source)), id="before", markup=False)

    def on_mount(self) -> None:
        """Begin with the documents, and count the people."""
        self.query_one("#documents").focus()
        self._count()

    # --- What is chosen ---------------------------------------------------------------------------------------------

    def _request(self) -> Request:
        with about("people"):
            shares = read_shares(self.query_one("#people", TextArea).text)
        return Request(
            self.query_one("#documents", TickList).ticked,
            shares,
            str(self.query_one("#format", Select).value),
            self._source.export.template,
            self.query_one("#purpose", Select).value == _FINAL,
            self._source.export.starts,
        )

    @on(TextArea.Changed, "#people")
    def _count(self) -> None:
        """Say how many get which edition, and who has no address."""
        file = self._source.file
        try:
            shares = read_shares(self.query_one("#people", TextArea).text)
            people = divided(file, shares)
        except Problem as problem:
            said = str(problem)
        else:
            counts = [
                f"{'1 person gets' if len(them) == 1 else f'{len(them)} people get'} the {_edition(edition)} edition"
                for edition, them in people.items()
            ]
            told = _some(without_address(file, shares))
            said = ". ".join([", ".join(counts), *([f"No address: {told}"] if told else [])]) + "."
        self.query_one("#counted", Static).update(Content(said))

    # --- Commands ---------------------------------------------------------------------------------------------------

    @lone_task
    async def action_save(self) -> None:
        """Circulate, after asking where something is fixed by it."""
        try:
            request = self._request()
            with about("folder"):
                folder = typed_path(self.query_one("#folder", Input).value)
            file = await office_of(self).ask(meeting_file, self._source.file.meeting.id)
            if not await self._agreed(file, request):
                return
            self.say("Making the documents ...")
            prepared = await office_of(self).reckon(prepare, file, request, clerk_app(self).now().astimezone())
            sent = await office_of(self).ask(send, prepared, folder, clerk_app(self).now())
            pages = await office_of(self).reckon(counted, prepared)
            noted = await office_of(self).ask(note_counted, prepared, pages)
            await office_of(self).ask(keep_distribution, file.body.id, self.query_one("#people", TextArea).text.strip())
            self._source = await office_of(self).ask(read_circulation, file.meeting.id)
        except Problem as problem:
            self.refuse(problem)
            return
        self.say("")
        self._messages = sent.messages
        self._show((*prepared.notes, *noted))

    async def _agreed(self, file: MeetingFile, request: Request) -> bool:
        """Whether the clerk agrees to the step that goes with it. Raises Problem where something must be done first."""
        step = step_with(file, request.kinds) if request.final else None
        if step is None:
            return True
        steps = await office_of(self).ask(next_steps, file.meeting.id, clerk_app(self).today())
        offered = next((one for one in steps if one.key is step), None)
        return offered is None or not offered.possible or await self._asked(offered)

    async def _asked(self, offered: OfferedStep) -> bool:
        detail = (offered.does, *(f"– {finding.sentence}" for finding in offered.findings))
        return await clerk_app(self).confirmed(f"{offered.title}?", "\n".join(detail), offered.title)

    def _show(self, notes: tuple[str, ...]) -> None:
        lines = [Content.assemble(("Message ready to send: ", "bold"), str(path)) for path in self._messages]
        lines += [Content(f"· {note}") for note in notes]
        self.query_one("#before", Static).update(Content("\n").join(_before(self._source)))
        result = self.query_one("#result", Static)
        result.update(Content("\n").join(lines))
        result.can_focus = True
        result.focus()
        result.scroll_visible(animate=False)

    @task
    async def action_open_message(self) -> None:
        """Open the messages in the mail program."""
        if not self._messages:
            self.say("Circulate first: Ctrl+S makes the message.")
        for message in self._messages:
            if problem := await open_document(message):
                self.say(problem)

    def action_cancel(self) -> None:
        """Close."""
        self.dismiss(None)


def _before(source: CirculationSource) -> Iterable[Content]:
    """What went out before, newest first, and what has changed since."""
    form = source.file.body.policy
    yield Content.styled("Went out before", "bold")
    if not source.sent:
        yield Content("Nothing of this meeting has gone out from here.")
    if source.changed:
        yield Content(f"Not as it went out any more: {', '.join(source.changed)}.")
    for record in source.sent[:_SHOWN_BEFORE]:
        local: datetime = record.at.astimezone()
        when = f"{write_date(local.date(), form.date_form)}, {write_time(local.time(), form.time_form)}"
        name = DOCUMENTS[record.document].name if record.document in DOCUMENTS else record.document
        who = _some(record.recipients)
        yield Content(f"{when}: {name}, {_edition(Edition(record.edition))}, to {who or 'nobody'}")


def _edition(edition: Edition) -> str:
    return "PRIVATE" if edition is Edition.PRIVATE else "public"


def _some(names: Sequence[str]) -> str:
    """The first three, and how many more there are."""
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")
