"""What the minutes screen needs when it opens, read off the drawing thread."""

from dataclasses import dataclass

from clerk.notation.blocks import ParsedMinute
from clerk.notation.parser import parse
from storage.file.database import Store
from storage.resuming.place import Place, last_place
from storage.schema.records import MeetingFile
from storage.sittings.meetings import meeting_file


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """A meeting's file, its minutes as understood (by item id), and the place left last if that was this meeting."""

    file: MeetingFile
    parsed: dict[int, ParsedMinute]
    place: Place | None


def open_meeting(store: Store, meeting_id: int) -> OpenMeeting:
    """Read a meeting for minuting; raises NotFound if it is gone."""
    file = meeting_file(store, meeting_id)
    scheme = file.body.policy.numbering
    parsed = {item.id: parse(item.minute.text, scheme) for item in file.items}
    place = last_place(store)
    return OpenMeeting(file, parsed, place if place is not None and place.meeting_id == meeting_id else None)
