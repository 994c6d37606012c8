"""The minutes of a meeting as a content tree."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby

from clerk.dates import write_time
from clerk.notation.blocks import BlockKind
from clerk.notation.parser import parse
from exports.attendance import attendance_nodes
from exports.cited import CitedMinutes
from exports.declarations import Declarations
from exports.document import (
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
from exports.editions import holds_private, items_in
from exports.front import day, details, front, held, publisher, section_heading, sitting
from exports.links import Anchors
from exports.minute_text import minute_nodes
from exports.notes import notes_on
from exports.standing import CONFIRMED, draft_mark, minutes_standing
from storage.records import ItemRecord, MeetingFile

_NOT_PUBLIC = "Not for publication: these minutes record private business"
_SAYS_CLOSED = re.compile(
    r"\bmeeting\s+(?:was\s+)?(?:declared\s+)?(?:closed|ended|finished|concluded)\b", re.IGNORECASE
)
_INFINITIVE = re.compile(r"To [a-z]")


def minutes_document(file: MeetingFile, edition: Edition = Edition.PUBLIC, made_at: datetime | None = None) -> Document:
    """The minutes in that edition. `made_at` is written into the file's properties; the present moment if not given."""
    return _Minutes(file, edition).document(made_at or datetime.now(UTC))


class _Minutes:
    """One edition of the minutes of one meeting, being put together."""

    def __init__(self, file: MeetingFile, edition: Edition) -> None:
        self._file = file
        self._edition = edition
        self._policy = file.body.policy
        self._items = items_in(file, edition)
        self._parsed = {item.id: parse(item.minute.text, self._policy.numbering) for item in self._items}
        self._anchors = Anchors(file, self._items)
        self._cited = CitedMinutes(file, edition, self._anchors, self._parsed)
        self._declarations = Declarations(file, edition, self._items)
        self._private = holds_private(file, edition)

    def document(self, made_at: datetime) -> Document:
        """The whole document."""
        confirmed = self._file.meeting.status in CONFIRMED
        said = minutes_standing(self._file, self._edition)
        statuses = (*said, *((_NOT_PUBLIC,) if self._private else ()))
        standing = (draft_mark(self._file), "Not for publication" if self._private else "")
        subtitle = f"Minutes of the {sitting(self._file)} held on {held(self._file)}"
        name = "minutes" if confirmed else "draft minutes"
        return Document(
            title=f"{self._file.body.name}: {name} of {day(self._file)}",
            subject=subtitle,
            author=publisher(self._file),
            running_head=f"{self._file.body.name}, {day(self._file)}",
            running_status=". ".join(filter(None, standing)),
            footer=publisher(self._file),
            edition=self._edition,
            made_at=made_at,
            nodes=tuple(self._nodes(subtitle, statuses)),
            notes=tuple(notes_on(self._file, self._edition, self._parsed)),
            style=self._policy.house_style,
            draft=not confirmed,
        )

    def _nodes(self, subtitle: str, statuses: tuple[str, ...]) -> Iterator[Node]:
        yield from front(self._file, subtitle, statuses)
        yield from details(self._file, joining=False)
        yield from attendance_nodes(self._file, self._edition)
        yield from self._declarations.apart()
        for part, items in groupby(self._items, key=lambda item: item.part):
            yield Section(section_heading(self._policy, part))
            for item in items:
                yield from self._item(item)
        yield from self._ending()
        yield from self._cited.nodes()

    def _item(self, item: ItemRecord) -> Iterator[Node]:
        number = item.minute.heading_number if item.numbered else ""
        yield ItemHeading(number, item.title.strip() or "Untitled item", self._anchors.of(item))
        yield from map(Instruction, _instruction(item))
        yield from minute_nodes(self._parsed[item.id], self._policy, self._cited.find)
        yield from self._declarations.under(item)

    def _ending(self) -> Iterator[Node]:
        """When the meeting closed, unless the clerk has written it, and where the person presiding signs."""
        ended = self._file.meeting.ended
        if ended is not None and not any(_SAYS_CLOSED.search(minute.text) for minute in self._parsed.values()):
            yield Statement((Run(f"The meeting closed at {write_time(ended, self._policy.time_form)}."),))
        if self._policy.signature_block:
            yield Signature(f"{self._policy.chair_title} of the meeting")


def _instruction(item: ItemRecord) -> Iterator[str]:
    """Whose report or presentation it was. What the agenda asked the meeting to do is answered by the minute itself."""
    for block in parse(item.instruction).blocks:
        line = " ".join(block.content.of(item.instruction).split())
        if block.kind is BlockKind.PARAGRAPH and line and not _INFINITIVE.match(line):
            yield line
