"""The part of the minutes screen that shows how the room stands and what is amiss, live but off the way of a key."""

from clerk.room import Room
from screens.minutes.findings import Finding, findings
from screens.minutes.room_now import room_now
from screens.minutes.writing import WritingScreen
from screens.widgets.hint_line import HintLine
from screens.widgets.item_heading import ItemHeading
from screens.widgets.record_panel import RecordPanel
from screens.widgets.room_line import QuorumBanner, RoomLine


class RoomScreen(WritingScreen):
    """A meeting whose quorum is always on the screen."""

    @property
    def room(self) -> Room | None:
        """Who is in the room, by the meeting's file as it now is."""
        return self.view.room if self.view is not None else None

    def show_present(self) -> None:
        """Show who is in the room; findings and quorum depend on it."""
        super().show_present()
        if self.surfaces.current is not None:
            self.show_record()
        else:
            self._show_room()

    def show_record(self) -> None:
        """Another item is in front, its text has been read, or the room changed: show all that follows."""
        self._show_room()
        surface, view, room = self.surface, self.view, self.room
        if surface is None or view is None or room is None:
            return
        parsed = view.parsed(surface.item)
        found = findings(parsed, view.file, surface.item, room) if parsed else ()
        self.query_one(RecordPanel).show(view.sections(surface.item, found))
        self._rest_on(found)

    def _show_room(self) -> None:
        surface, view, room = self.surface, self.view, self.room
        if view is None or room is None:
            return
        now = room_now(room, view.file, surface.item if surface else None)
        self.query_one(RoomLine).say(now.line, short=now.line.startswith("NOT QUORATE"))
        self.query_one(QuorumBanner).say(now.alarm)
        self.query_one(ItemHeading).show_staying(now.staying)

    def _rest_on(self, found: tuple[Finding, ...]) -> None:
        """While nothing else is said, the line under the text tells the first finding: the panel may be hidden."""
        more = f"  (and {len(found) - 1} more: F9)" if len(found) > 1 else ""
        self.query_one(HintLine).rest_on(f"{found[0].sentence}{more}" if found else "")
