"""The minutes of a meeting as a content tree."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby

from clerk.dates import write_time
from clerk.labels import labels_of, said
from clerk.notation.blocks import BlockKind
from clerk.notation.parser import parse
from clerk.presiding import signs_as
from clerk.vocabulary import Part
from exports.content.document import (
    Document,
    Edition,
    Instruction,
    ItemHeading,
    Node,
    Run,
    Section,
    Signature,
    Statement,
)
from exports.content.editions import holds_private, items_in
from exports.content.links import Anchors
from exports.papers.attendance import attendance_nodes
from exports.papers.cited import CitedMinutes
from exports.papers.declarations import Declarations
from exports.papers.front import day, details, front, held, leaf_footer, publisher, section_heading, sitting
from exports.papers.gaps import gap_nodes
from exports.papers.minute_text import minute_nodes
from exports.papers.notes import notes_on
from exports.papers.room_notes import RoomNotes
from exports.papers.standing import CONFIRMED, draft_mark, minutes_standing
from exports.saving import ExportError
from storage.schema.records import ItemRecord, MeetingFile
from storage.sittings.rooms import items_as_taken

_NOT_PUBLIC = "Not for publication: these minutes record private business"
_SAYS_CLOSED = re.compile(
    r"\bmeeting\s+(?:was\s+)?(?:declared\s+)?(?:closed|ended|finished|concluded)\b", re.IGNORECASE
)
_INFINITIVE = re.compile(r"To [a-z]")


def private_minutes_document(
    file: MeetingFile, edition: Edition = Edition.PRIVATE, made_at: datetime | None = None
) -> Document:
    """The minutes of the private part alone, never for the public. Raises ExportError for the public edition."""
    if edition is not Edition.PRIVATE:
        raise ExportError("The minutes of the private part are never public. Choose the private edition.")
    return _Minutes(file, edition, Part.PRIVATE).document(made_at or datetime.now(UTC))


def minutes_document(file: MeetingFile, edition: Edition = Edition.PUBLIC, made_at: datetime | None = None) -> Document:
    """The minutes in that edition. `made_at` is written into the file's properties; the present moment if not given."""
    return _Minutes(file, edition).document(made_at or datetime.now(UTC))


class _Minutes:
    """One edition of the minutes of one meeting, or of one part of it, being put together."""

    def __init__(self, file: MeetingFile, edition: Edition, part: Part | None = None) -> None:
        self._file = file
        self._edition = edition
        self._policy = file.body.policy
        self._part = part
        self._items = tuple(item for item in items_in(file, edition) if part in (None, item.part))
        self._parsed = {item.id: parse(item.minute.text, self._policy.numbering) for item in self._items}
        self._anchors = Anchors(file, self._items)
        self._cited = CitedMinutes(file, edition, self._anchors, self._parsed)
        self._room = RoomNotes(file, edition, self._parsed)
        self._declarations = Declarations(file, edition, self._items, only_theirs=part is not None)
        self._private = holds_private(file, edition)

    def document(self, made_at: datetime) -> Document:
        """The whole document."""
        confirmed = self._file.meeting.status in CONFIRMED
        stands = minutes_standing(self._file, self._edition, self._part)
        statuses = (*stands, *((_NOT_PUBLIC,) if self._private else ()))
        standing = (draft_mark(self._file), "Not for publication" if self._private else "")
        whole = f"the {sitting(self._file)} held on {held(self._file)}"
        subtitle = f"Minutes of {whole}" if self._part is None else f"Minutes of the private part of {whole}"
        name = "minutes" if confirmed else f"{self._policy.draft_word} minutes"
        name += "" if self._part is None else " of the private part"
        return Document(
            title=f"{self._file.body.name}: {name} of {day(self._file)}",
            subject=subtitle,
            author=publisher(self._file),
            running_head=f"{self._file.body.name}, {day(self._file)}",
            running_status=". ".join(filter(None, standing)),
            footer=leaf_footer(self._file),
            edition=self._edition,
            made_at=made_at,
            nodes=tuple(self._nodes(subtitle, statuses)),
            notes=tuple(notes_on(self._file, self._edition, self._parsed)),
            style=self._policy.house_style,
            draft=not confirmed,
            day=day(self._file),
        )

    def _nodes(self, subtitle: str, statuses: tuple[str, ...]) -> Iterator[Node]:
        yield from front(self._file, subtitle, statuses)
        yield from details(self._file, joining=False)
        yield from attendance_nodes(self._file, self._edition, self._part)
        yield from self._declarations.apart()
        if self._part is None:
            yield from self._room.opening()
        yield from self._business()
        yield from self._ending()
        yield from self._cited.nodes()

    def _business(self) -> Iterator[Node]:
        """The items under the headings of their parts, with a line where this edition leaves private business out."""
        there = frozenset(item.id for item in self._items)
        items = self._items if self._part else self._file.items
        if self._policy.items_order == "as taken":
            places = {item.id: place for place, item in enumerate(items_as_taken(self._file))}
            items = tuple(sorted(items, key=lambda item: places[item.id]))
        for (part, kept), group in groupby(items, key=lambda item: (item.part, item.id in there)):
            if kept:
                yield Section(section_heading(self._policy, part))
                for item in group:
                    yield from self._item(item)
            else:
                yield from gap_nodes(tuple(group), self._policy)

    def _item(self, item: ItemRecord) -> Iterator[Node]:
        number = item.minute.heading_number if item.numbered else ""
        title = item.title.strip() or said(labels_of(self._policy.house_style.labels), "Untitled item")
        yield ItemHeading(number, title, self._anchors.of(item))
        yield from map(Instruction, _instruction(item))
        yield from self._room.before(item)
        yield from minute_nodes(self._parsed[item.id], self._policy, self._cited.find)
        yield from self._room.after(item)
        yield from self._declarations.under(item)

    def _ending(self) -> Iterator[Node]:
        """Times of the sitting, the close unless the clerk has written it, and where the person presiding signs."""
        if self._part is None:
            yield from self._room.ending()
        ended = self._file.meeting.ended
        if ended is not None and not any(_SAYS_CLOSED.search(minute.text) for minute in self._parsed.values()):
            yield Statement((Run(f"The meeting closed at {write_time(ended, self._policy.time_form)}."),))
        if self._policy.signature_block:
            yield Signature(signs_as(self._policy.chair_title))


def _instruction(item: ItemRecord) -> Iterator[str]:
    """Whose report or presentation it was. What the agenda asked the meeting to do is answered by the minute itself."""
    for block in parse(item.instruction).blocks:
        line = " ".join(block.content.of(item.instruction).split())
        if block.kind is BlockKind.PARAGRAPH and line and not _INFINITIVE.match(line):
            yield line
