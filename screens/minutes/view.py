"""The meeting as its screen shows it: what the file says, kept up with what is understood while it is typed."""

from collections.abc import Sequence
from dataclasses import replace

from clerk.dates import WEEKDAYS, write_date
from clerk.notation.blocks import ParsedMinute
from clerk.room import Room
from clerk.vocabulary import MeetingStatus, Part
from clerk.wording.people import name_of
from screens.minutes.findings import Finding
from screens.minutes.opening import OpenMeeting
from screens.roll_count import RollCount, count_roll
from screens.widgets.items_panel import ItemLine
from screens.widgets.understood import Section, understood
from storage.schema.records import CitedMinute, ItemRecord, MeetingFile, MeetingRecord
from storage.sittings.rooms import room_of

_NO_FIT = 3

#: Shown for a citation that leads nowhere; the clerk may have mistyped it, or the year may not be in the office.
NOT_FOUND = "(not in this register)"


class MeetingView:
    """One meeting's file and, by item, what its minute is understood to say."""

    def __init__(self, opened: OpenMeeting) -> None:
        self.file: MeetingFile = opened.file
        self._room: tuple[MeetingFile, Room] | None = None
        self._parsed: dict[int, ParsedMinute] = dict(opened.parsed)
        self._cited: dict[str, str] = {cited.citation: _cited(cited) for cited in opened.file.cited}

    @property
    def items(self) -> tuple[ItemRecord, ...]:
        """The items of the agenda."""
        return self.file.items

    @property
    def name(self) -> str:
        """The meeting in one line, the day first because the line may be cut: "Thu 18 Jul 2019 Finance Committee"."""
        day = self.file.meeting.held_on
        return f"{WEEKDAYS[day.weekday()][:3]} {write_date(day, '18 Jul 2019')} {self.file.body.name}"

    @property
    def approved(self) -> bool:
        """Whether the minutes have been approved, so that they may be read and no longer changed."""
        return self.file.meeting.status in (MeetingStatus.APPROVED, MeetingStatus.SIGNED)

    @property
    def closed(self) -> bool:
        """Whether the minutes have gone out, so that their text is not typed in any more."""
        return self.file.meeting.status.frozen

    def index_of(self, item_id: int | None) -> int | None:
        """Where an item stands, from 0; None if it is not on the agenda."""
        return next((index for index, item in enumerate(self.items) if item.id == item_id), None)

    def find_items(self, typed: str) -> list[tuple[str, str]]:
        """Items that fit what is typed, as pairs of their index and what is shown; all of them for "".

        The item with that number on the agenda comes first, then the one with that minute number, then those whose
        title has the words.
        """
        wanted = typed.strip().rstrip(".").casefold()
        ranks = [(self._rank(item, wanted), index) for index, item in enumerate(self.items)]
        return [(str(index), _on_offer(self.items[index])) for rank, index in sorted(ranks) if rank < _NO_FIT]

    def take_roll(self, file: MeetingFile) -> None:
        """Take the roll, and what changed on it, from a newer file of the meeting."""
        self.file = replace(self.file, roll=file.roll, roll_events=file.roll_events)

    def take_file(self, file: MeetingFile) -> None:
        """Take the meeting with its roll, declarations and items as they now are."""
        self.file = file

    def take_meeting(self, meeting: MeetingRecord) -> None:
        """Take the meeting as it now is."""
        self.file = replace(self.file, meeting=meeting)

    def take_parsed(self, item: ItemRecord, parsed: ParsedMinute) -> None:
        """Take what a minute now says."""
        self._parsed[item.id] = parsed

    def take_cited(self, citation: str, found: CitedMinute | None) -> None:
        """Take what a citation leads to."""
        self._cited[citation] = _cited(found) if found else NOT_FOUND

    def unknown_citations(self, item: ItemRecord) -> list[str]:
        """Citations in a minute of which it is not known yet where they lead."""
        parsed = self._parsed.get(item.id)
        references = parsed.references if parsed else ()
        return [cited for cited in dict.fromkeys(one.citation for one in references) if cited not in self._cited]

    def item_lines(self) -> list[ItemLine]:
        """The agenda with its marks."""
        return [self._line(item) for item in self.items]

    def parsed(self, item: ItemRecord) -> ParsedMinute | None:
        """The minute of an item as it was last read."""
        return self._parsed.get(item.id)

    def sections(self, item: ItemRecord, found: Sequence[Finding] = ()) -> list[Section]:
        """What the minute of an item is understood to say, with what was found amiss beside it."""
        parsed = self._parsed.get(item.id)
        return understood(parsed, lambda citation: self._cited.get(citation, ""), found) if parsed else []

    @property
    def room(self) -> Room:
        """Who is in the room, worked out once for the file as it now is."""
        if self._room is None or self._room[0] is not self.file:
            self._room = (self.file, room_of(self.file))
        return self._room[1]

    def count(self) -> RollCount:
        """Who is here, and whether that is a quorum."""
        return count_roll(self.file.roll, self.room)

    def names_present(self) -> list[str]:
        """Everybody in the room, as the body writes names."""
        form = self.file.body.policy.name_form
        inside = self.room.now().inside
        here = [entry.person for entry in self.file.roll if entry.person.id in inside]
        return [name_of(person, form) for person in here]

    @staticmethod
    def _rank(item: ItemRecord, wanted: str) -> int:
        numbers = (item.minute.heading_number.rstrip("."), item.minute.citation)
        if wanted and wanted == item.label:
            return 0
        if wanted in numbers:
            return 1
        return 2 if all(word in item.title.casefold() for word in wanted.split()) else _NO_FIT

    def _line(self, item: ItemRecord) -> ItemLine:
        parsed = self._parsed.get(item.id)
        return ItemLine(
            number=item.label,
            title=item.title,
            private=item.part is Part.PRIVATE,
            minuted=parsed is not None and bool(parsed.text.strip()),
            decided=parsed is not None and bool(parsed.decisions),
            flagged=parsed is not None and bool(parsed.flags),
        )


def named(item: ItemRecord) -> str:
    """An item as a notice names it."""
    return item.named


def _on_offer(item: ItemRecord) -> str:
    number = item.minute.citation
    return f"{item.label:>2}  {item.title}" + (f"  (minute {number})" if number else "")


def _cited(found: CitedMinute) -> str:
    return f"{found.title} ({write_date(found.held_on, '18 July 2019')})"
