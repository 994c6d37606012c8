"""What a roll adds up to: who is in the room now, and whether that is a quorum."""

from collections.abc import Sequence
from dataclasses import dataclass

from clerk.procedure import quorum_reason
from clerk.room import Room
from clerk.vocabulary import Presence
from storage.schema.records import RollEntryRecord
from storage.sittings.rooms import sits


@dataclass(frozen=True, slots=True)
class RollCount:
    """Members by presence. `present` are in the room now, `remote` of them remotely; `seats` as far as the roll shows.

    `quorum` is the rule in words: "Quorum 3: one quarter of 11 seats, never fewer than 2". A seat is a member's line;
    a substitute sits in one and adds none. Vacant seats are not on the roll.
    """

    seats: int
    present: int
    remote: int
    apologies: int
    absent: int
    uncalled: int
    quorate: bool
    quorum: str

    @property
    def called(self) -> bool:
        """Whether the roll has been called, at least in part."""
        return self.uncalled < self.seats

    @property
    def tally(self) -> str:
        """The counts in words: "7 of 11 present (1 remotely), 2 apologies, 1 absent, 1 not called"."""
        remotely = f" ({self.remote} remotely)" if self.remote else ""
        parts = [f"{self.present} of {self.seats} present{remotely}"]
        apologies = "apology" if self.apologies == 1 else "apologies"
        others = ((self.apologies, apologies), (self.absent, "absent"), (self.uncalled, "not called"))
        return ", ".join([*parts, *(f"{number} {word}" for number, word in others if number)])


def count_roll(roll: Sequence[RollEntryRecord], room: Room) -> RollCount:
    """Count those on a roll who sit as members, as its room tells who is there now; all others are left out."""
    standing = room.now()
    seated = [entry for entry in roll if sits(entry)]

    def number(presence: Presence) -> int:
        return sum(entry.presence is presence for entry in seated)

    return RollCount(
        seats=standing.seats,
        present=len(standing.counted),
        remote=sum(entry.presence is Presence.REMOTE and entry.person.id in standing.counted for entry in seated),
        apologies=number(Presence.APOLOGIES),
        absent=number(Presence.ABSENT),
        uncalled=number(Presence.UNCALLED),
        quorate=standing.quorate,
        quorum=f"Quorum {standing.needed}: {quorum_reason(room.facts.rule, standing.seats)}",
    )
