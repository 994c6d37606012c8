"""What may be noted of somebody's coming and going as things stand: nobody comes in twice, and nobody absent leaves."""

from clerk.room.facts import ARRIVALS
from clerk.vocabulary import Presence, RollEventKind

_COMES = (*ARRIVALS, RollEventKind.RETURNED)


def noted_as(kind: RollEventKind, presence: Presence) -> RollEventKind:
    """The event that is meant when somebody comes in: who was there before returns, who was not arrives."""
    if kind not in (RollEventKind.ARRIVED, RollEventKind.RETURNED):
        return kind
    return RollEventKind.RETURNED if presence.in_the_room else RollEventKind.ARRIVED


def why_not_noted(kind: RollEventKind, presence: Presence, *, here: bool) -> str:
    """Why an event cannot be, to stand behind a name; "" where it can. `here`: in the room, or remotely, now.

    Who was not called yet and leaves, or takes the chair, has been there.
    """
    if kind in _COMES:
        return "is in the room already" if here else ""
    if here or presence is Presence.UNCALLED:
        return ""
    return "is not in the room" if presence.in_the_room else f"is not in the room ({presence.value})"
