"""Everything that can be written from where one meeting is: its own documents, the lists of its body, the minute book.

made = offered_document(store, "actions", file, Choice(Edition.PUBLIC, today))
written = write_offered(made, Looks("pdf"), folder)
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from clerk.house_style import LARGE_PRINT
from clerk.numbering import register_year
from exports.body_files import CSV, ask, list_name, listing, year_of
from exports.content.document import Document, Edition
from exports.content.labels import labelled
from exports.file_names import safe_name
from exports.files import DOCUMENTS, document_of, file_name, save, with_ending
from exports.listings.listing import listing_document
from exports.papers.book import book_name, files_of_year, minute_book, year_title
from exports.papers.extract import extract_document, extract_name
from exports.saving import ExportError, write_new
from exports.written.csv_text import CsvTable, csv_bytes
from exports.written.formats import FORMATS, USUAL
from storage.file.database import Store
from storage.schema.records import MeetingFile

PRIVATE_MARK = " (private)"
_LONGEST_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Choice:
    """For whom, on which day; `item_id` is the minute of an extract, `made_at` goes into the file's properties."""

    edition: Edition
    today: date
    item_id: int | None = None
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Looks:
    """How a document is to be written: the ending of its format, and what a clerk may add to the house style.

    `watermark` and `line_numbers` show in drafts only; `template` is the Word file to write in, empty for the house
    style; `replace` writes over a file of the same name.
    """

    ending: str = USUAL
    large_print: bool = False
    watermark: bool = False
    line_numbers: bool = False
    template: bytes = b""
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A document that can be written or looked at, the name its Word file would have, and a list's rows for CSV."""

    document: Document
    name: str
    rows: CsvTable | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """Where a document is, what the clerk should know of it, and what in it stops people reading, a line each."""

    path: Path
    notes: tuple[str, ...]
    findings: tuple[str, ...]


Maker = Callable[[Store, MeetingFile, Choice], Made]


@dataclass(frozen=True, slots=True)
class Offered:
    """One document: what it is called for a meeting, the editions it can be had in, and what makes it."""

    name_for: Callable[[MeetingFile], str]
    make: Maker
    editions: tuple[Edition, ...] = tuple(Edition)


def offered_document(store: Store, kind: str, file: MeetingFile, choice: Choice) -> Made:
    """One document ready to be written. Raises ExportError for a kind that is not in OFFERED, or cannot be made."""
    if kind not in OFFERED:
        raise ExportError(f'There is no document called "{kind}". Choose one of: {", ".join(OFFERED)}.')
    offer = OFFERED[kind]
    if choice.edition not in offer.editions:
        choice = replace(choice, edition=offer.editions[0])
    return offer.make(store, file, choice)


def styled(document: Document, looks: Looks) -> Document:
    """The document with those looks: large print, and in drafts the watermark and the numbered lines."""
    size = LARGE_PRINT if looks.large_print else document.style.size
    style = replace(document.style, size=size, watermark=looks.watermark, line_numbers=looks.line_numbers)
    return labelled(replace(document, style=style))


def name_to_write(made: Made, looks: Looks, typed: str = "") -> str:
    """The name of the file: the usual one, or the one typed made safe; a private edition always says that it is."""
    if not typed.strip():
        return with_ending(made.name, looks.ending)
    stem = typed.strip()
    if Path(stem).suffix.lower().removeprefix(".") in (*FORMATS, CSV):
        stem = stem.rpartition(".")[0]
    private = made.document.edition is Edition.PRIVATE and "private" not in stem.casefold()
    return safe_name(stem, f"{PRIVATE_MARK if private else ''}.{looks.ending}")


def write_offered(made: Made, looks: Looks, folder: Path, typed: str = "") -> Written:
    """Write a document into a folder and hold a Word file against the rules of accessibility.

    Raises ExportError where the folder is missing or cannot be written to, and for a format the document has not.
    """
    if not folder.is_dir():
        raise ExportError(f"There is no folder {folder}. Give one that is there.")
    name = name_to_write(made, looks, typed)
    if looks.ending == CSV:
        if made.rows is None:
            raise ExportError("Only lists can be written for a spreadsheet. Choose another format.")
        path = write_new(folder / name, csv_bytes(made.rows), replace=looks.replace)
        return Written(path, made.document.notes, ())
    document = styled(made.document, looks)
    exported = save(document, name, folder / name, format=looks.ending, replace=looks.replace, template=looks.template)
    found = _findings(exported.path) if looks.ending == USUAL else ()
    renamed = (f"A file of that name was there already, so this one is {exported.path.name}.",)
    return Written(exported.path, (*exported.notes, *(renamed if exported.path.name != name else ())), found)


def _findings(path: Path) -> tuple[str, ...]:
    from exports.accessibility import check, summarise

    return tuple(f"{kind.rule}: {kind.message} {kind.first_places(2)}." for kind in summarise(check(path)))


def _meeting_document(kind: str) -> Maker:
    def make(_: Store, file: MeetingFile, choice: Choice) -> Made:
        document = document_of(file, kind, choice.edition, choice.made_at)
        return Made(document, file_name(file, kind, choice.edition))

    return make


def _extract(_: Store, file: MeetingFile, choice: Choice) -> Made:
    item = next((item for item in file.items if item.id == choice.item_id), None)
    if item is None:
        raise ExportError("Choose the minute to take an extract of.")
    document = extract_document(file, item.id, choice.edition, choice.made_at)
    return Made(document, extract_name(file, item, choice.edition))


def _book(store: Store, file: MeetingFile, choice: Choice) -> Made:
    policy = file.body.policy
    year = register_year(policy.numbering, file.meeting.held_on) or file.meeting.held_on.year
    title = year_title(policy, year)
    files = files_of_year(store, file.body, year)
    document = minute_book(files, title, choice.edition, choice.made_at)
    return Made(document, book_name(file.body, title, choice.edition))


def _list(kind: str, days: Callable[[MeetingFile, date], tuple[date, date]]) -> Maker:
    def make(store: Store, file: MeetingFile, choice: Choice) -> Made:
        starts, ends = days(file, choice.today)
        asked = ask(
            store, file.body.id, today=choice.today, starts=starts, ends=ends, edition=choice.edition,
            made_at=choice.made_at,
        )  # fmt: skip
        listed = listing(store, kind, asked)
        return Made(listing_document(asked, listed), list_name(asked, listed), listed.csv)

    return make


def _that_day(file: MeetingFile, _: date) -> tuple[date, date]:
    return file.meeting.held_on, file.meeting.held_on


def _that_year(file: MeetingFile, today: date) -> tuple[date, date]:
    """The body's year that the meeting is in: to its end, or as far as it has gone."""
    first = year_of(file.body.policy, file.meeting.held_on)
    end = year_of(file.body.policy, first + _LONGEST_YEAR) - timedelta(days=1)
    return first, max(file.meeting.held_on, min(end, today))


def _so_far(file: MeetingFile, today: date) -> tuple[date, date]:
    """As it stands today, with what was finished since the body's year began."""
    return year_of(file.body.policy, today), today


def _called(words: str) -> Callable[[MeetingFile], str]:
    return lambda file: words


#: Everything that can be written, by the word that asks for it, in the order in which it is offered.
OFFERED: dict[str, Offered] = {
    **{
        kind: Offered(document.name_for, _meeting_document(kind), document.editions)
        for kind, document in DOCUMENTS.items()
    },
    "extract": Offered(_called("extract of one minute"), _extract),
    "actions": Offered(_called("action sheet of the body"), _list("actions", _so_far)),
    "decisions": Offered(_called("list of decisions of this meeting"), _list("decisions", _that_day)),
    "programme": Offered(_called("work programme of the body"), _list("programme", _so_far)),
    "attendance": Offered(_called("attendance in the year"), _list("attendance", _that_year)),
    "declarations": Offered(_called("declarations of interests in the year"), _list("declarations", _that_year)),
    "book": Offered(_called("minute book of the year"), _book),
}
