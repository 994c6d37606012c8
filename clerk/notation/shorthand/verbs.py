"""The verbs of the shorthand, each a row: what may follow it, what it writes, and how it is explained.

A line is a verb, then its slots in order, then any parts behind semicolons. To add a verb, write what it makes of an
Order and add its row; reading, hints and help follow from the row.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from clerk.notation.shorthand import actions, business, calling, deciding, sitting, slots, targets
from clerk.notation.shorthand.order import Order, Written
from clerk.notation.shorthand.prose import (
    ANYTHING,
    CITATION_OR_NOTHING,
    FOR_SOMEBODY,
    GROUNDS,
    INTEREST,
    NAME_OR_NOTHING,
    NOT_PROSE,
    NOTABLE,
    NOTHING_OR_TIME,
    NUMBERS,
    PUT_OFF,
    STOPPED,
    TITLE,
    TO_A_BODY,
    VOTE,
)
from clerk.notation.shorthand.reading import Bit
from clerk.notation.shorthand.slots import Slot
from clerk.notation.shorthand.tails import Tail
from clerk.notation.shorthand.votes import VOTE_HELP, VoteSaid, read_vote


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb. `follows` is matched against what stands behind it and keeps prose out.

    `english`: it is also a word, so that a line whose words nobody's name fits is prose and nothing is said of it.
    """

    name: str
    slots: tuple[Slot, ...]
    write: Callable[[Order], Written]
    follows: re.Pattern[str]
    help: str
    example: str
    tails: tuple[Tail, ...] = ()
    english: bool = False

    @property
    def usage(self) -> str:
        """The verb with what may follow: "act who what [by date]"."""
        asked = [f"[{slot.asks}]" if slot.optional else slot.asks for slot in self.slots]
        return " ".join((self.name, *asked, *(f"[; {tail.value}]" for tail in self.tails)))


_WHO = Slot("who", "name", slots.person)
_WHICH_MEMBER = Slot("who", "name", slots.member)
_TIME = Slot("time", "time", slots.at_time, optional=True)
_UNTIL = Slot("until", "until time, day or next meeting", slots.until, optional=True)
_CLAUSES = Slot("clauses", "clause / clause", slots.clauses, optional=True)
_TO = Slot("to", "council, cabinet, ... committee", targets.target)
_DECIDED = (Tail.MOTION, Tail.VOTE)

_ROWS = (
    Verb(
        "res",
        (_CLAUSES,),
        deciding.resolve,
        ANYTHING,
        "A resolution; by itself the motion as it stands, or else the report's recommendations",
        "res note report; m jones s patel; 7-2-1",
        _DECIDED,
    ),
    Verb(
        "rec",
        (_TO, _CLAUSES),
        deciding.recommend,
        TO_A_BODY,
        "A recommendation to the body that may decide",
        "rec council adopt the budget",
        _DECIDED,
    ),
    Verb(
        "note",
        (Slot("thing", "what was noted", slots.text),),
        deciding.note,
        NOTABLE,
        "Something noted without a resolution",
        "note report of the director",
        _DECIDED,
    ),
    Verb(
        "mot",
        (Slot("clauses", "what was moved", slots.clauses),),
        deciding.move,
        ANYTHING,
        "A motion that was lost, or carried without a resolution",
        "mot refuse application; m jones s patel; 2-7",
        _DECIDED,
    ),
    Verb(
        "amd",
        (Slot("words", "replace x with y, delete x, add x, insert x after y", slots.text),),
        deciding.amend,
        ANYTHING,
        "An amendment to the motion, with its vote; amd accepted or amd withdrawn for the one before the meeting",
        "amd replace 500 with 750; m jones s patel; 6-3",
        (*_DECIDED, Tail.FATE),
    ),
    Verb(
        "vote",
        (Slot("vote", VOTE_HELP, lambda words, office: _vote(words)),),
        deciding.take_vote,
        VOTE,
        "A vote by itself; named opens the roll",
        "vote 7-2-1",
    ),
    Verb(
        "ref",
        (_TO, Slot("purpose", "what for", slots.text, optional=True)),
        deciding.refer,
        TO_A_BODY,
        "Business referred to another body",
        "ref planning committee; m jones s patel; unan",
        _DECIDED,
    ),
    Verb(
        "def",
        (_UNTIL, Slot("reason", "reason", slots.text, optional=True)),
        deciding.defer,
        PUT_OFF,
        "Business deferred, to the next meeting or until a day",
        "def until 30/9 for a site visit",
        _DECIDED,
    ),
    Verb(
        "wd",
        (Slot("reason", "reason", slots.text, optional=True),),
        business.withdraw,
        ANYTHING,
        "The item was withdrawn",
        "wd pending legal advice",
    ),
    Verb(
        "urg",
        (Slot("business", "title because reason", slots.text),),
        business.admit_urgent,
        ANYTHING,
        "Urgent business below this item, with the reason the law asks for",
        "urg Flood wall because the grant closes on Friday",
    ),
    Verb(
        "split",
        (Slot("title", "title of what follows", slots.text),),
        business.divide,
        TITLE,
        "An item of its own from this line on",
        "split Flood wall",
        english=True,
    ),
    Verb(
        "act",
        (Slot("owner", "who", actions.owner), Slot("task", "what [by date]", actions.task)),
        sitting.act,
        NOT_PROSE,
        "An action with its owner and due date",
        "act smith circulate terms of reference by 30/9",
        english=True,
    ),
    Verb(
        "ma",
        (
            Slot("minute", "number of the minute", slots.cited),
            Slot("news", "what was reported / ...", slots.clauses, optional=True),
        ),
        sitting.arising,
        CITATION_OR_NOTHING,
        "A matter arising, with what was promised in the earlier minute",
        "ma 3/19",
    ),
    Verb(
        "in",
        (_WHO, _TIME),
        calling.arrive,
        NAME_OR_NOTHING,
        "Somebody came in, or came back",
        "in patel 18:52",
        english=True,
    ),
    Verb("out", (_WHO, _TIME), calling.leave, NAME_OR_NOTHING, "Somebody went out", "out jones", english=True),
    Verb(
        "rem",
        (_WHO, _TIME),
        calling.join_remotely,
        NAME_OR_NOTHING,
        "Somebody joined the meeting remotely",
        "rem patel 18:52",
    ),
    Verb(
        "gal",
        (Slot("public", "how many of the public", slots.number), Slot("press", "of the press", slots.number, True)),
        calling.count_gallery,
        NUMBERS,
        "How many of the public are there, and of the press (unsaid, it stays as it was)",
        "gal 12 1",
    ),
    Verb(
        "sub",
        (_WHO, Slot("for", "for member", slots.for_member)),
        calling.substitute,
        FOR_SOMEBODY,
        "Somebody attends in a member's place",
        "sub ash for beech",
        english=True,
    ),
    Verb(
        "chair",
        (_WHICH_MEMBER, _TIME),
        calling.take_chair,
        NAME_OR_NOTHING,
        "A member took the chair",
        "chair patel 19:10",
        english=True,
    ),
    Verb(
        "dec",
        (
            _WHICH_MEMBER,
            Slot("kind", "dpi, ori, nri or other", slots.interest, choices=slots.interests),
            Slot("items", "item", slots.agenda_items, optional=True),
            Slot("nature", "reason", slots.text, optional=True),
        ),
        calling.declare,
        INTEREST,
        "A declaration of interest in an item",
        "dec cox dpi 8 owns the land; left",
        (Tail.DEED,),
        english=True,
    ),
    Verb(
        "ex",
        (Slot("grounds", "paragraph [items], or the reason", sitting.grounds, optional=True),),
        sitting.exclude,
        GROUNDS,
        "The public excluded, under a paragraph of the Schedule or for a reason",
        "ex 3; stays clerk",
        (*_DECIDED, Tail.STAYS),
        english=True,
    ),
    Verb("open", (_TIME,), sitting.open_meeting, NOTHING_OR_TIME, "The meeting was opened", "open 19:02"),
    Verb("pub", (_TIME,), sitting.readmit, NOTHING_OR_TIME, "The public came back", "pub 20:10"),
    Verb(
        "adj",
        (_TIME, _UNTIL),
        sitting.adjourn,
        STOPPED,
        "The meeting was adjourned",
        "adj 20:10 until 20:20",
    ),
    Verb("resume", (_TIME,), sitting.resume, NOTHING_OR_TIME, "The meeting resumed", "resume 20:20"),
    Verb("close", (_TIME,), sitting.close, NOTHING_OR_TIME, "The meeting closed", "close 21:05"),
)


def _vote(words: Bit) -> tuple[VoteSaid, Bit] | None:
    return (read_vote(words), words.part(len(words.text))) if words else None


VERBS: dict[str, Verb] = {verb.name: verb for verb in _ROWS}
"""The verbs by name, in the order in which help lists them."""
