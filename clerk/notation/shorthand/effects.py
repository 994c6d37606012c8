"""What a line of shorthand does beside its text. A screen applies each through storage, and undoes it with the text."""

from dataclasses import dataclass
from datetime import time

from clerk.interests import KindOfInterest
from clerk.vocabulary import ItemFate, RollEventKind


@dataclass(frozen=True, slots=True)
class RollChange:
    """A person came, went or took the chair at a time, at the item being minuted (`item`, None for none)."""

    person: int
    kind: RollEventKind
    at: time
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Substituted:
    """A person attends in the place of a member."""

    person: int
    member: int


@dataclass(frozen=True, slots=True)
class Declared:
    """An interest was declared in an item, or in none in particular; `outcome` says what the member then did."""

    person: int
    interest: KindOfInterest
    item: int | None = None
    nature: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """An item was not taken to its end; `note` says until when it was deferred ("to the next meeting"), or why."""

    item: int
    fate: ItemFate
    note: str = ""


@dataclass(frozen=True, slots=True)
class Urgent:
    """Business the chair admits as urgent, to be taken after an item (None for the end of the agenda)."""

    title: str
    reason: str
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Divided:
    """From this line on what is minuted is an item of its own. A screen that divides items does it."""

    title: str


@dataclass(frozen=True, slots=True)
class NamedVote:
    """The votes are to be recorded by name: open the roll with one key a member."""


@dataclass(frozen=True, slots=True)
class Gallery:
    """So many of the public are there, and so many of the press; None leaves the press as it was noted before."""

    public: int
    press: int | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """The meeting began."""

    at: time
    item: int | None = None


@dataclass(frozen=True, slots=True)
class PrivateBegins:
    """The public is excluded for these items, under these paragraphs of the Schedule (none where there is no list).

    The resolution itself stays public with the item it is in. Where that very item goes on in private, `continues` is
    its key: its private part is an item of its own, below it. `reason` is what the clock notes.
    """

    items: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()
    continues: int | None = None
    at: time = time(0, 0)
    item: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PrivateEnds:
    """The public came back."""

    at: time
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Adjourned:
    """The meeting stopped for a while; `until` is a time, a day or both in words, "" where that is not known."""

    at: time
    item: int | None = None
    until: str = ""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The meeting went on."""

    at: time
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """The meeting ended."""

    at: time
    item: int | None = None


Effect = (
    RollChange
    | Substituted
    | Declared
    | NotTaken
    | Urgent
    | Divided
    | NamedVote
    | Gallery
    | Opened
    | PrivateBegins
    | PrivateEnds
    | Adjourned
    | Resumed
    | Closed
)
"""Everything that may follow from a line."""
