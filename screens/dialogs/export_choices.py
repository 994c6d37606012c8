"""What the export dialog begins with: the meeting, the looks and folder used last for its body, and its template."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from clerk.vocabulary import MeetingStatus
from exports.body_files import CSV
from exports.content.document import Edition
from exports.offered import OFFERED, Choice, Looks, Made, offered_document
from exports.sent.page_numbers import starts_of
from exports.written.formats import FORMATS, USUAL
from storage.council.templates import template_of
from storage.file.database import Store
from storage.papers.page_numbers import PageStart
from storage.schema.records import MeetingFile
from storage.schema.settings import keep_setting, remembered
from storage.sittings.meeting_file import meeting_file

_FOLDER = "export folder"
_BODY = "export of body {id}"

EDITIONS = (
    ("public: nothing private is in it", Edition.PUBLIC.value),
    ("PRIVATE: everything, for members only", Edition.PRIVATE.value),
)
FORMAT_CHOICES = (
    *((f"{form.name} (.{ending})", ending) for ending, form in FORMATS.items()),
    ("spreadsheet, lists only (.csv)", CSV),
)
LARGE, WATERMARK, LINES, TEMPLATE, OVER = "large", "watermark", "lines", "template", "over"
#: In these states it is the agenda that goes out; afterwards the minutes.
_AGENDA_TIME = (MeetingStatus.PLANNED, MeetingStatus.PUBLISHED)


@dataclass(frozen=True, slots=True)
class ExportSource:
    """A meeting to write documents of, and how its body's documents were written last.

    `ticks` are the looks ticked; the private edition is never remembered, so that nobody sends one by habit.
    `starts` is where the minutes of each edition begin, for a body whose pages run on.
    """

    file: MeetingFile
    folder: Path
    ending: str = USUAL
    ticks: tuple[str, ...] = ()
    template: bytes = b""
    template_name: str = ""
    starts: Mapping[Edition, PageStart] = field(default_factory=dict)

    def offered_looks(self) -> list[tuple[str, str]]:
        """The looks that can be ticked, with what is said of each."""
        rows = [
            (LARGE, "large print, 18 point"),
            (WATERMARK, "DRAFT across the pages of a draft"),
            (LINES, "numbered lines in a draft"),
        ]
        if self.template:
            rows.append((TEMPLATE, f"in the body's own template, {self.template_name}"))
        return [*rows, (OVER, "write over a file of the same name")]

    def looks(self, ticked: tuple[str, ...], ending: str) -> Looks:
        """The looks that are ticked."""
        template = self.template if TEMPLATE in ticked else b""
        return Looks(ending, LARGE in ticked, WATERMARK in ticked, LINES in ticked, template, OVER in ticked)

    @property
    def usual_kind(self) -> str:
        """The document that goes out where the meeting's papers are now."""
        return "agenda" if self.file.meeting.status in _AGENDA_TIME else "minutes"


def read_export(store: Store, meeting_id: int) -> ExportSource:
    """Everything the dialog needs."""
    file = meeting_file(store, meeting_id)
    template = template_of(store, file.body.id)
    kept = _remembered(store, file.body.id)
    folder = str(kept.get("folder", "")) or remembered(store, _FOLDER)
    style = file.body.policy.house_style
    usual = ((WATERMARK, style.watermark), (LINES, style.line_numbers), (TEMPLATE, template is not None))
    ticks = kept.get("ticks", [key for key, ticked in usual if ticked])
    ending = str(kept.get("ending", USUAL))
    return ExportSource(
        file,
        Path(folder) if folder else usual_folder(),
        ending if ending in {value for _, value in FORMAT_CHOICES} else USUAL,
        tuple(map(str, ticks)) if isinstance(ticks, list) else (),
        template.data if template else b"",
        template.file_name if template else "",
        starts_of(store, file),
    )


def _remembered(store: Store, body_id: int) -> dict[str, object]:
    with suppress(json.JSONDecodeError):
        kept = json.loads(remembered(store, _BODY.format(id=body_id), "{}"))
        if isinstance(kept, dict):
            return kept
    return {}


def keep_choices(store: Store, body_id: int, folder: Path, ending: str, ticked: tuple[str, ...]) -> None:
    """Remember for the body where and how documents were written; writing over is asked for each time."""
    kept = {"folder": str(folder), "ending": ending, "ticks": [tick for tick in ticked if tick != OVER]}
    keep_setting(store, _BODY.format(id=body_id), json.dumps(kept))
    keep_setting(store, _FOLDER, str(folder))


def make_documents(store: Store, meeting_id: int, kinds: tuple[str, ...], choice: Choice) -> list[Made | str]:
    """The documents asked for, read afresh; in the place of one that cannot be made, the sentence that says why."""
    from clerk.problems import Problem

    file = meeting_file(store, meeting_id)
    made: list[Made | str] = []
    for kind in kinds:
        try:
            made.append(offered_document(store, kind, file, replace(choice)))
        except Problem as problem:
            made.append(f"{OFFERED[kind].name_for(file)}: {problem}")
    return made


def usual_folder() -> Path:
    """Where a person looks for documents: the home folder's Documents, or the home folder."""
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()
