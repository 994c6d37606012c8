"""What a roll adds up to: who is in the room now, and whether that is a quorum."""

from collections.abc import Sequence
from dataclasses import dataclass

from clerk.policy import QuorumRule
from clerk.procedure import quorum, quorum_reason
from clerk.vocabulary import Presence, Role, RollEventKind
from storage.records import RollEntryRecord, RollEventRecord

_GONE = (RollEventKind.LEFT, RollEventKind.WITHDREW)


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


def count_roll(roll: Sequence[RollEntryRecord], events: Sequence[RollEventRecord], rule: QuorumRule) -> RollCount:
    """Count the members of a roll; officers and others are left out."""
    voters = [entry for entry in roll if entry.role.counts_for_quorum]
    here = in_the_room(voters, events)
    seats = sum(entry.role is not Role.SUBSTITUTE for entry in voters)

    def number(presence: Presence) -> int:
        return sum(entry.presence is presence for entry in voters)

    return RollCount(
        seats=seats,
        present=len(here),
        remote=sum(entry.presence is Presence.REMOTE for entry in here),
        apologies=number(Presence.APOLOGIES),
        absent=number(Presence.ABSENT),
        uncalled=number(Presence.UNCALLED),
        quorate=len(here) >= quorum(rule, seats),
        quorum=f"Quorum {quorum(rule, seats)}: {quorum_reason(rule, seats)}",
    )


def in_the_room(roll: Sequence[RollEntryRecord], events: Sequence[RollEventRecord]) -> list[RollEntryRecord]:
    """Those who are there now: present or remote, and not gone by the last that was noted of them."""
    last = {event.person.id: event.kind for event in events}
    return [entry for entry in roll if entry.presence.in_the_room and last.get(entry.person.id) not in _GONE]
