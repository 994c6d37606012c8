"""What the shorthand has to know of the meeting: plain values that a screen fills in from the meeting's file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time

from clerk.debate import Debate
from clerk.names import FullName
from clerk.policy import Policy
from clerk.room.facts import ClockTime, RollLine
from clerk.vocabulary import Presence, Role
from clerk.wording.arising import CitedMatter


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person on the roll. `key` is the caller's own number for them and comes back in the effects.

    `here`: in the room, or joined remotely, at this moment. `earlier`: they might vote at some moment of this item, and
    so may have moved or voted before they left. `excluded`: an interest keeps them out of this item. `stands_for` is
    the key of the member in whose place they attend. `namesakes` are told from them where names are written.
    """

    key: int
    title: str
    forename: str
    surname: str
    post: str = ""
    role: Role = Role.MEMBER
    presence: Presence = Presence.PRESENT
    here: bool = True
    excluded: bool = False
    stands_for: int | None = None
    namesakes: tuple[FullName, ...] = ()
    earlier: bool = False

    @property
    def member(self) -> bool:
        """Whether they sit as a member of the body, who may move and vote: their own seat, or one they stand in for."""
        return RollLine(self.key, self.role, substitute_for=self.stands_for).seat is not None

    @property
    def eligible(self) -> bool:
        """Whether they may take part in this item's decision."""
        return self.member and (self.here or self.earlier) and not self.excluded

    @property
    def full_name(self) -> str:
        """Title, forename and surname."""
        return " ".join(filter(None, (self.title, self.forename, self.surname)))


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """An item of the agenda: the caller's own number for it, its number on the agenda ("8", "7a", "") and its title."""

    key: int
    number: str
    title: str = ""
    private: bool = False

    @property
    def called(self) -> str:
        """How a sentence calls it: "item 8", or its title where it has no number."""
        number = self.number.strip(" .")
        return f"item {number}" if number else f"“{self.title}”"


def _finds_nothing(citation: str) -> CitedMatter | None:
    return None


def _nothing_moved() -> Debate | None:
    return None


@dataclass(frozen=True, slots=True)
class Office:
    """The meeting at the moment of typing. Everything has a usual value, so that a test or a screen gives what it has.

    `short_name` is what minutes call the body ("the Board"). `people` are those on the roll, those in the room first.
    `item` is the key of the item being minuted. `starts` is when the meeting does. `look_up` gives the minute of a
    citation in the body's register, or None. `bodies` are names of other bodies that business may go to, as minutes
    write them ("Planning Committee"). `moved` gives the debate above the line whose motion is still to be resolved.
    `clock` are the times of the meeting noted so far, in the order in which they were noted.
    """

    policy: Policy = field(default_factory=Policy)
    short_name: str = "the Committee"
    people: tuple[Attendee, ...] = ()
    agenda: tuple[AgendaEntry, ...] = ()
    item: int | None = None
    recommendation: str = ""
    now: time = time(19, 0)
    starts: time | None = None
    today: date = date(2000, 1, 1)
    next_meeting: date | None = None
    look_up: Callable[[str], CitedMatter | None] = _finds_nothing
    bodies: tuple[str, ...] = ()
    moved: Callable[[], Debate | None] = _nothing_moved
    clock: tuple[ClockTime, ...] = ()

    @property
    def begins(self) -> time:
        """The time from which times typed without am or pm are reckoned: when the meeting starts, else now."""
        return self.now if self.starts is None else self.starts

    @property
    def entry(self) -> AgendaEntry | None:
        """The item being minuted."""
        return next((entry for entry in self.agenda if entry.key == self.item), None)

    @property
    def called(self) -> bool:
        """Whether the roll has been called: whether it says of any member that they are there."""
        return any(person.member and person.presence.in_the_room for person in self.people)

    def numbered(self, number: str) -> AgendaEntry | None:
        """The item of that number on the agenda."""
        wanted = number.strip(" .").lower()
        return next((entry for entry in self.agenda if entry.number.strip(" .").lower() == wanted), None)
