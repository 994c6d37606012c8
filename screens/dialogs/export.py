"""Writing a document: which, for whom and where; then where it went, what to know of it, and opening it."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Select, Static

from clerk.problems import Problem
from clerk.vocabulary import MeetingStatus
from exports.document import Edition
from exports.files import DOCUMENTS, Exported, export, file_name
from screens.commands.dialogs import EXPORT
from screens.dialogs.base import Dialog, field
from screens.keys import bindings
from screens.office import clerk_app, office_of, task
from screens.opener import open_document
from storage.database import Store
from storage.meeting_file import meeting_file
from storage.records import MeetingFile
from storage.settings import keep_setting, remembered

_FOLDER = "export folder"
_EDITIONS = (
    ("public: nothing private is in it", Edition.PUBLIC.value),
    ("private: everything, for members only", Edition.PRIVATE.value),
)
#: In these states it is the agenda that goes out; afterwards the minutes.
_AGENDA_TIME = (MeetingStatus.PLANNED, MeetingStatus.PUBLISHED)


@dataclass(frozen=True, slots=True)
class ExportSource:
    """A meeting to write a document of, and the folder used last."""

    file: MeetingFile
    folder: Path


def read_export(store: Store, meeting_id: int) -> ExportSource:
    """Everything the dialog needs."""
    kept = remembered(store, _FOLDER)
    return ExportSource(meeting_file(store, meeting_id), Path(kept) if kept else usual_folder())


def usual_folder() -> Path:
    """Where a person looks for documents: the home folder's Documents, or the home folder."""
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()


class ExportDialog(Dialog[None]):
    """Writes documents of one meeting; it stays afterwards, so that the document can be opened or another written."""

    ROWS = EXPORT
    BINDINGS = bindings(EXPORT)

    def __init__(self, source: ExportSource, kind: str = "") -> None:
        super().__init__()
        self.heading = f"Write a document of {source.file.meeting.body_name}"
        self._source = source
        self._kind = kind or ("agenda" if source.file.meeting.status in _AGENDA_TIME else "minutes")
        self._written: Path | None = None

    def body(self) -> Iterable[Widget]:
        """What, for whom and where."""
        kinds = [(document.name_for(self._source.file), key) for key, document in DOCUMENTS.items()]
        yield from field("Document", Select(kinds, value=self._kind, allow_blank=False, id="kind", compact=True))
        editions = Select(_EDITIONS, value=Edition.PUBLIC.value, allow_blank=False, id="edition", compact=True)
        yield from field("Edition", editions)
        folder = Input(str(self._source.folder), id="folder", compact=True, classes="hinted")
        yield from field("Folder", folder, self._file_name())
        yield Static("", id="result", markup=False)

    def on_mount(self) -> None:
        """Everything is filled in: enter writes."""
        self.query_one("#folder", Input).focus()

    def _file_name(self) -> str:
        kind, edition = self._kind, Edition.PUBLIC
        if self.is_mounted:
            kind = str(self.query_one("#kind", Select).value)
            edition = Edition(str(self.query_one("#edition", Select).value))
        return file_name(self._source.file, kind, edition)

    @on(Select.Changed)
    def _changed(self) -> None:
        self.query_one("#folder-hint", Static).update(Content(self._file_name()))

    @on(Input.Submitted, "#folder")
    @task
    async def action_save(self) -> None:
        """Write the document, away from the drawing thread."""
        folder = Path(self.query_one("#folder", Input).value.strip() or ".").expanduser()
        kind = str(self.query_one("#kind", Select).value)
        edition = Edition(str(self.query_one("#edition", Select).value))
        self.say("Writing ...")
        try:
            if not folder.is_dir():
                raise Problem(f"There is no folder {folder}. Give one that is there.")
            file = await office_of(self).ask(meeting_file, self._source.file.meeting.id)
            now = clerk_app(self).now()
            written = await asyncio.to_thread(export, file, kind, folder, edition, made_at=now)
            await office_of(self).ask(keep_setting, _FOLDER, str(folder.absolute()))
        except Problem as problem:
            self.say(str(problem))
            return
        self.say("")
        self._show(written)

    def _show(self, written: Exported) -> None:
        self._written = written.path.absolute()
        notes = [Content(f"· {note}") for note in written.notes]
        told = Content.assemble(("Written: ", "bold"), str(self._written))
        result = self.query_one("#result", Static)
        result.update(Content("\n").join([told, *notes]))
        result.can_focus = True
        # Away from the field, so that a plain o opens the document.
        result.focus()

    @task
    async def action_open_document(self) -> None:
        """Open the document that was written."""
        if self._written is None:
            self.say("Write the document first: Ctrl+S.")
        elif problem := await open_document(self._written):
            self.say(problem)

    def action_cancel(self) -> None:
        """Close."""
        self.dismiss(None)
