"""Writing documents: which, for whom, how and where; a look at them first; then where they went and what to know."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static

from clerk.problems import Problem, about
from clerk.vocabulary import Part
from exports.content.document import Edition
from exports.offered import OFFERED, PRIVATE_MARK, Choice, Looks, Made, Written, name_to_write, styled, write_offered
from exports.sent.page_numbers import MINUTES
from exports.written.plain import plain_text
from screens.commands.dialogs import EXPORT
from screens.dialogs.base import Dialog
from screens.dialogs.export_choices import (
    EDITIONS,
    FORMAT_CHOICES,
    ExportSource,
    keep_choices,
    make_documents,
    read_export,
    usual_folder,
)
from screens.dialogs.export_pages import FirstPage
from screens.dialogs.forms import field
from screens.keys import bindings
from screens.opener import open_document
from screens.tasks import lone_task, task
from screens.typed_paths import typed_folder
from screens.widgets.tick_list import TickList
from screens.workbench import clerk_app, office_of
from storage.schema.records import ItemRecord
from storage.sittings.meeting_file import meeting_file

__all__ = ["ExportDialog", "ExportSource", "read_export", "usual_folder"]

_EXTRACT = "extract"
_PRIVATE = "PRIVATE EDITION: business from which press and public were excluded. Not for publication."


class ExportDialog(Dialog[None]):
    """Writes documents of one meeting; it stays afterwards, so that they can be opened or others written."""

    ROWS = EXPORT
    BINDINGS = bindings(EXPORT)
    tall = True

    def __init__(self, source: ExportSource, kind: str = "") -> None:
        super().__init__()
        self.heading = f"Write documents of {source.file.meeting.body_name}"
        self._source = source
        self._kind = kind or source.usual_kind
        self._written: list[Path] = []
        self._made: Made | None = None
        self._usual_name = ""

    def body(self) -> Iterable[Widget]:
        """What, for whom, how and where."""
        source = self._source
        yield Static(Content(_PRIVATE), id="private", classes="private-line")
        rows = [(kind, offer.name_for(source.file)) for kind, offer in OFFERED.items()]
        yield Horizontal(
            Label("Documents", classes="label"), TickList("documents", rows, {self._kind}), classes="field"
        )
        minutes = [(_named(item), item.id) for item in source.file.items]
        if minutes:
            choice: Select[int] = Select(minutes, value=minutes[0][1], allow_blank=False, id="minute", compact=True)
            yield from field("Minute", choice)
        yield from field(
            "Edition", Select(EDITIONS, value=Edition.PUBLIC.value, allow_blank=False, id="edition", compact=True)
        )
        yield from field(
            "Written as", Select(FORMAT_CHOICES, value=source.ending, allow_blank=False, id="format", compact=True)
        )
        yield Horizontal(
            Label("Looks", classes="label"), TickList("looks", source.offered_looks(), source.ticks), classes="field"
        )
        yield FirstPage(source)
        yield from field("File name", Input("", id="name", compact=True))
        yield from field("Folder", Input(str(source.folder), id="folder", compact=True))
        yield Static("", id="result", markup=False)

    @task
    async def on_mount(self) -> None:
        """Everything is filled in: enter writes."""
        self.query_one("#documents").focus()
        await self._show_choice()

    # --- What is chosen ---------------------------------------------------------------------------------------------

    @property
    def _kinds(self) -> tuple[str, ...]:
        return self.query_one("#documents", TickList).ticked

    @property
    def _edition(self) -> Edition:
        return Edition(str(self.query_one("#edition", Select).value))

    def _choice(self) -> Choice:
        minute = self.query("#minute").results(Select)
        item_id = next((int(str(select.value)) for select in minute), None)
        return Choice(self._edition, clerk_app(self).today(), item_id, clerk_app(self).now().astimezone())

    @on(TickList.Ticked)
    @on(Select.Changed)
    @task
    async def _changed(self) -> None:
        await self._show_choice()

    async def _show_choice(self) -> None:
        """Show the name of the one document ticked, whether it is private, and only the fields that count."""
        kinds, edition = self._kinds, self._edition
        private = edition is Edition.PRIVATE or any(Edition.PUBLIC not in OFFERED[kind].editions for kind in kinds)
        self.query_one("#private").display = private
        self.query_one(".dialog").set_class(private, "-private")
        for row in self.query("#minute"):
            assert row.parent is not None
            row.parent.display = _EXTRACT in kinds
        ending, ticks = str(self.query_one("#format", Select).value), self.query_one("#looks", TickList).ticked
        self.query_one(FirstPage).show_for(kinds, edition, ending, ticks)
        name = self.query_one("#name", Input)
        before = self._usual_name
        self._usual_name, self._made = "", None
        if len(kinds) == 1:
            made = (await self._make(kinds))[0]
            if isinstance(made, Made):
                self._made = made
                self._usual_name = name_to_write(made, self._looks())
        if name.value in ("", before):
            name.value = self._usual_name
        name.disabled = len(kinds) != 1
        name.placeholder = "each under its usual name" if kinds else "tick a document"

    def _looks(self) -> Looks:
        ending = str(self.query_one("#format", Select).value)
        return self._source.looks(self.query_one("#looks", TickList).ticked, ending)

    def _folder(self) -> Path:
        with about("folder"):
            return typed_folder(self.query_one("#folder", Input).value)

    async def _make(self, kinds: tuple[str, ...]) -> list[Made | str]:
        return await office_of(self).ask(make_documents, self._source.file.meeting.id, kinds, self._choice())

    # --- Commands ---------------------------------------------------------------------------------------------------

    @on(Input.Submitted)
    @lone_task
    async def action_save(self) -> None:
        """Write the documents, one after another, away from the drawing thread."""
        kinds, looks = self._kinds, self._looks()
        typed = self.query_one("#name", Input).value if len(kinds) == 1 else ""
        typed = "" if typed == self._usual_name else typed
        if not kinds:
            self.say("Tick a document to write: Space ticks the line the cursor is on.")
            return
        try:
            folder = self._folder()
        except Problem as problem:
            self.refuse(problem)
            return
        self.say("Writing ...")
        lines: list[Content] = []
        self._written = []
        for place, (kind, made) in enumerate(zip(kinds, await self._make(kinds), strict=True), 1):
            if isinstance(made, Made) and len(kinds) > 1:
                self.say(f"Writing {place} of {len(kinds)}: {made.name}")
            try:
                if isinstance(made, str):
                    raise Problem(made)
                written = await self._write(kind, made, looks, folder, typed)
            except Problem as problem:
                lines.append(Content.assemble(("Not written: ", "bold"), str(problem)))
                continue
            self._written.append(written.path)
            lines += _told(written, looks.ending)
        self.say("")
        if self._written:
            await office_of(self).ask(
                keep_choices, self._source.file.body.id, folder, looks.ending,
                self.query_one("#looks", TickList).ticked,
            )  # fmt: skip
        self._show(lines)

    async def _write(self, kind: str, made: Made, looks: Looks, folder: Path, typed: str) -> Written:
        """Write one document, minutes from the page they begin at; what is kept of their pages is among the notes."""
        if kind != MINUTES:
            return await asyncio.to_thread(write_offered, made, looks, folder, typed)
        paging = self.query_one(FirstPage)
        made = paging.paged(made)
        written = await asyncio.to_thread(write_offered, made, looks, folder, typed)
        return replace(written, notes=(*written.notes, *await paging.keep(made, written.path, looks.ending)))

    def _show(self, lines: list[Content]) -> None:
        result = self.query_one("#result", Static)
        result.update(Content("\n").join(lines))
        result.can_focus = True
        # Away from the fields, so that a plain o opens the document.
        result.focus()
        result.scroll_visible(animate=False)

    @task
    async def action_preview(self) -> None:
        """Read the document the cursor is on, or the one ticked, before it is written."""
        from screens.preview import PreviewScreen

        listed = self.query_one("#documents", TickList)
        kind = listed.chosen if self.focused is listed or not self._kinds else self._kinds[0]
        made = (await self._make((kind,)))[0]
        if isinstance(made, str):
            raise Problem(made)
        text = plain_text(styled(made.document, self._looks()))
        private = made.document.edition is Edition.PRIVATE
        await self.app.push_screen_wait(PreviewScreen(made.name.rpartition(".")[0], text, private=private))

    @task
    async def action_summary(self) -> None:
        """Write what the public minutes say of the items taken in private."""
        from screens.dialogs.public_summary import PublicSummaryDialog

        file = await office_of(self).ask(meeting_file, self._source.file.meeting.id)
        private = tuple(item for item in file.items if item.part is Part.PRIVATE)
        if not private:
            self.say("Nothing was taken in private, so the public minutes have no gap.")
            return
        await self.app.push_screen_wait(PublicSummaryDialog(private))

    @task
    async def action_open_document(self) -> None:
        """Open the document that was written; the last of several."""
        if not self._written:
            self.say("Write the document first: Ctrl+S.")
        elif problem := await open_document(self._written[-1]):
            self.say(problem)

    @task
    async def action_open_folder(self) -> None:
        """Open the folder the documents go to."""
        try:
            self.say(await open_document(self._folder()))
        except Problem as problem:
            self.refuse(problem)

    def action_cancel(self) -> None:
        """Close."""
        self.dismiss(None)


def _told(written: Written, ending: str) -> list[Content]:
    """Where a document is, and what the clerk should know of it."""
    label = "Written, PRIVATE: " if PRIVATE_MARK in written.path.name else "Written: "
    lines = [Content.assemble((label, "bold"), str(written.path))]
    lines += [Content(f"· {note}") for note in written.notes]
    if written.findings:
        lines.append(Content("· To put right, so that everybody can read it:"))
        lines += [Content(f"  {finding}") for finding in written.findings]
    elif ending == "docx":
        lines.append(Content("· Held against the 31 rules of accessibility: nothing found."))
    return lines


def _named(item: ItemRecord) -> str:
    return " ".join(filter(None, (item.minute.citation or item.label, item.title)))
