"""Minutes paged through the year: where each begins, how many pages it took, and what the clerk is told of both.

start = start_of(store, file, Edition.PUBLIC)          # None for a body whose pages do not run on
document = begun(document, file, start)                # says in a note why it begins there
kept = note_pages(store, file, Edition.PUBLIC, document.first_page, count_pages(data, "docx"))
"""

from contextlib import suppress
from dataclasses import replace
from io import BytesIO

from clerk.dates import write_date
from exports.content.document import Document, Edition
from exports.saving import ExportError
from storage.file.database import Store
from storage.papers.page_numbers import PageStart, keep_pages, page_start
from storage.schema.records import MeetingFile

#: The formats that have pages.
PAGED = ("docx", "pdf")
#: The document whose pages run on.
MINUTES = "minutes"


def start_of(store: Store, file: MeetingFile, edition: Edition) -> PageStart | None:
    """Where the minutes of that edition begin, or None where the pages of the body's minutes do not run on."""
    if not file.body.policy.house_style.pages_run_on:
        return None
    return page_start(store, file.meeting, edition.value)


def starts_of(store: Store, file: MeetingFile) -> dict[Edition, PageStart]:
    """Where the minutes begin in each edition; empty where the pages of the body's minutes do not run on."""
    starts = {edition: start_of(store, file, edition) for edition in Edition}
    return {edition: start for edition, start in starts.items() if start is not None}


def begun(document: Document, file: MeetingFile, start: PageStart | None, asked: int | None = None) -> Document:
    """The minutes with the number of their first page, `asked` for or by `start`, and a note that says why."""
    if start is None:
        return replace(document, first_page=asked or 1)
    first = asked or start.first
    note = why_there(start, file) if first == start.first else f"Begins at page {first}, as you asked."
    return replace(document, first_page=first, notes=(*document.notes, note))


def why_there(start: PageStart, file: MeetingFile) -> str:
    """Why the minutes begin at that page, and what to do where the pages before them are not known."""
    begins = f"Begins at page {start.first}"
    if start.earlier is None:
        again = start.kept is not None and start.kept.first != 1
        return f"{begins}, as before." if again else f"{begins}: there are no minutes before these in the year."
    before = f"the minutes of {write_date(start.earlier, file.body.policy.date_form)}"
    if start.earlier_pages is None:
        known = ", as before" if start.kept else ""
        place = f"{file.meeting.body_code}/{start.earlier.isoformat()}"
        return (
            f"{begins}{known}, but the pages of {before} are not known. Write those once more when they are final, or "
            f"note them: clerk pages {place} --first NUMBER --pages NUMBER. Or give the first page here yourself."
        )
    ends = f"{before} end on page {start.earlier_pages.last}"
    if start.first == start.follows:
        return f"{begins}: {ends}."
    return f"{begins}, as before, but {ends}. To go on from there, give {start.follows} as the first page."


def to_count(file: MeetingFile, kind: str, ending: str) -> bool:
    """Whether a document is one whose pages are kept: minutes that went out or are settled, in a format with pages."""
    run_on = file.body.policy.house_style.pages_run_on
    return run_on and kind == MINUTES and file.meeting.status.frozen and ending in PAGED


def count_pages(data: bytes, ending: str) -> int | None:
    """How many pages a Word or PDF file has; None for a Word file where LibreOffice cannot lay it out."""
    import pikepdf

    from exports.written.pdf import pdf_bytes

    with suppress(ExportError):
        made = data if ending == "pdf" else pdf_bytes(data)
        with pikepdf.open(BytesIO(made)) as pdf:
            return len(pdf.pages)
    return None


def note_pages(store: Store, file: MeetingFile, edition: Edition, first: int, count: int | None) -> str:
    """Keep how many pages the minutes took, and say so; where that is not known, say how to note it."""
    if count is None:
        private = " --private" if edition is Edition.PRIVATE else ""
        return (
            "Their pages could not be counted, because LibreOffice is not here. Look in the document and note them, so "
            f"that the next minutes go on from there: clerk pages {file.meeting.body_code}/"
            f"{file.meeting.held_on.isoformat()} --first {first} --pages NUMBER{private}."
        )
    pages = keep_pages(store, file.meeting.id, first, count, edition.value)
    return f"Kept: they take {span(pages.first, pages.last)}, so the next minutes begin at page {pages.last + 1}."


def span(first: int, last: int) -> str:
    """Pages in words: "page 47", "pages 47 to 53"."""
    return f"page {first}" if first == last else f"pages {first} to {last}"
