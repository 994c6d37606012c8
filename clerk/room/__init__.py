"""The room: who was there at each item, who might vote on it, whether there was a quorum, and what is wrong.

Everything follows from the roll, its events, the interests declared and the order in which items were taken
(`RoomFacts`); nothing is kept. `storage.sittings.rooms.room_of` makes a `Room` from a meeting's file.
"""

from clerk.room.checking import ROOM_CHECKS, RoomFinding, room_findings, why_not
from clerk.room.facts import Business, ClockTime, Interest, Movement, RollLine, RoomFacts
from clerk.room.minuting import MinuteFinding, minute_findings
from clerk.room.ranges import Absence, Moment
from clerk.room.room import ItemRoom, Room
from clerk.room.standing import Standing

__all__ = [
    "ROOM_CHECKS",
    "Absence",
    "Business",
    "ClockTime",
    "Interest",
    "ItemRoom",
    "MinuteFinding",
    "Moment",
    "Movement",
    "RollLine",
    "Room",
    "RoomFacts",
    "RoomFinding",
    "Standing",
    "minute_findings",
    "room_findings",
    "why_not",
]
