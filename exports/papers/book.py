"""The minute book: a year of one body's minutes bound into one document, with contents and two indexes.

The pages are numbered through the whole book, as those of a bound one are (Local Government Act 1972, Schedule 12,
paragraph 41: minutes on loose leaves have their pages numbered consecutively).
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from clerk.dates import write_weekday_date
from clerk.labels import labels_of, said
from clerk.numbering import YearBasis, register_year
from clerk.policy import Policy
from exports.content.document import (
    Contents,
    ContentsEntry,
    Detail,
    Document,
    Edition,
    ItemHeading,
    Masthead,
    Node,
    PageBreak,
    Paragraph,
    Run,
    Section,
    Status,
    Subtitle,
    Title,
)
from exports.content.editions import holds_private, items_in
from exports.content.labels import in_language
from exports.content.links import Anchors
from exports.content.rebinding import bound, rebound
from exports.file_names import safe_name
from exports.papers.book_indexes import references, subjects
from exports.papers.cited import HEADING as CITED
from exports.papers.front import day, leaf_footer, publisher, sitting
from exports.papers.minutes import minutes_document
from exports.papers.standing import CONFIRMED
from exports.saving import ExportError
from exports.written.formats import USUAL
from storage.file.database import Store
from storage.schema.records import BodyRecord, MeetingFile, MeetingRecord
from storage.sittings.meetings import list_meetings, meeting_file

_NOT_PUBLIC = "Not for publication: this book contains minutes of private business"
_EMPTY = "There are no minutes to bind. Choose a year in which the body met."


def minute_book(
    files: Sequence[MeetingFile],
    title: str,
    edition: Edition = Edition.PUBLIC,
    made_at: datetime | None = None,
    first_page: int = 1,
) -> Document:
    """The minutes of these meetings of one body, in the order of their days, under a title such as "Minute book 2019".

    Raises ExportError where there are none. `notes` name the minutes that are not confirmed yet.
    """
    return _Book([in_language(file) for file in files], edition).document(
        title, made_at or datetime.now(UTC), first_page
    )


def files_of_year(store: Store, body: BodyRecord, year: int) -> list[MeetingFile]:
    """The meetings with minutes in a year of the body's register, all as they are at one moment.

    A register that never begins again goes by the calendar.
    """
    with store.read():
        return [
            meeting_file(store, meeting.id)
            for meeting in list_meetings(store, body.id)
            if meeting.minuted_count and year == _year_of(body.policy, meeting)
        ]


def _year_of(policy: Policy, meeting: MeetingRecord) -> int:
    return register_year(policy.numbering, meeting.held_on) or meeting.held_on.year


def year_title(policy: Policy, year: int) -> str:
    """What the book of a year is called: "Minute book 2019", or "Minute book 2019-20" for a year that spans two."""
    spans = policy.numbering.basis in (YearBasis.MUNICIPAL, YearBasis.ACADEMIC)
    return f"Minute book {year}-{(year + 1) % 100:02d}" if spans else f"Minute book {year}"


def book_name(body: BodyRecord, title: str, edition: Edition = Edition.PUBLIC) -> str:
    """The name a book is saved under: "Scrutiny Board (2) - minute book 2019-20.docx"."""
    private = " (private)" if edition is Edition.PRIVATE else ""
    return safe_name(body.name, f" - {title.lower()}{private}.{USUAL}")


class _Book:
    """One book being bound."""

    def __init__(self, files: Sequence[MeetingFile], edition: Edition) -> None:
        if not files:
            raise ExportError(_EMPTY)
        self._files = sorted(files, key=lambda file: (file.meeting.held_on, file.meeting.starts))
        self._edition = edition
        self._body = self._files[-1].body
        self._places: dict[int, str] = {}
        for file in self._files:
            items = items_in(file, edition)
            anchors = Anchors(file, items)
            self._places |= {item.minute.id: bound(file.meeting.id, anchors.of(item)) for item in items}

    def document(self, title: str, made_at: datetime, first_page: int) -> Document:
        """The whole book."""
        private = any(holds_private(file, self._edition) for file in self._files)
        last = self._files[-1]
        chapters = [node for file in self._files for node in self._chapter(file, made_at)]
        indexes = (
            *subjects(self._files, self._edition, self._places),
            *references(self._files, self._edition, self._places),
        )
        return Document(
            title=f"{self._body.name}: {title.lower()}",
            subject=f"{title} of {self._body.name}",
            author=publisher(last),
            running_head=f"{self._body.name}, {title.lower()}",
            running_status="Not for publication" if private else "",
            footer=leaf_footer(last),
            edition=self._edition,
            made_at=made_at,
            nodes=(*self._front(title, private), *_contents([*chapters, *indexes]), *chapters, *indexes),
            notes=tuple(self._notes()),
            style=self._body.policy.house_style,
            first_page=first_page,
        )

    def _front(self, title: str, private: bool) -> Iterator[Node]:
        if self._body.council and self._body.council != self._body.name:
            yield Masthead(self._body.council)
        yield Title(self._body.name)
        yield Subtitle(title)
        yield from (Status(_NOT_PUBLIC),) if private else ()
        meetings = len(self._files)
        first, last = day(self._files[0]), day(self._files[-1])
        labels = labels_of(self._body.policy.house_style.labels)
        span = said(labels, "{first} to {last}").format(first=first, last=last) if meetings > 1 else first
        yield Detail("Meetings", (Run(f"{meetings} ({span})"),))

    def _chapter(self, file: MeetingFile, made_at: datetime) -> Iterator[Node]:
        """One set of minutes, its headings one level down where they must be, its bookmarks made its own."""
        document = minutes_document(file, self._edition, made_at)
        held_on = write_weekday_date(file.meeting.held_on, file.body.policy.date_form)
        yield PageBreak()
        yield Section(f"{sitting(file).capitalize()} held on {held_on}", bound(file.meeting.id, "meeting"))
        headings = {file.body.policy.public_heading.strip(), "Business"}
        cited = False
        for node in document.nodes:
            # What was cited elsewhere is in this book, or in the index of references.
            cited = node.text == CITED if isinstance(node, Section) else cited
            if cited or isinstance(node, Masthead | Title | Subtitle):
                continue
            if isinstance(node, Section):
                yield from () if node.text in headings else (ItemHeading("", node.text),)
            else:
                yield rebound(node, file.meeting.id, self._places)

    def _notes(self) -> Iterator[str]:
        drafts = [day(file) for file in self._files if file.meeting.status not in CONFIRMED]
        if drafts:
            yield f"Not confirmed yet: the minutes of {', '.join(drafts)}. They are in the book as drafts."


def _contents(nodes: Sequence[Node]) -> Iterator[Node]:
    """The heading and the lines of the contents: meetings and indexes, and under them the minutes with a number."""
    entries = tuple(
        ContentsEntry(node.text, node.anchor, 2)
        if isinstance(node, Section)
        else ContentsEntry(f"{node.number} {node.title}".strip(), node.anchor)
        for node in nodes
        if isinstance(node, Section | ItemHeading) and node.anchor
    )
    yield Section("Contents")
    yield Contents(entries) if entries else Paragraph((Run("Nothing."),))
