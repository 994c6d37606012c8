"""The rules and house style of one body, as data.

A policy is stored with its body as one mapping of plain values, so that a new rule needs no schema change:
a key that an older database does not have takes the default given here, and an unknown key is ignored.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, Self

from clerk.house_style import HouseStyle
from clerk.numbering import NumberingScheme
from clerk.publication import Publication
from clerk.vocabulary import Part, Purpose

ATTENDANCE_FORMS = ("arrived 6.40 pm", "arrived 6.40 pm, minute 36/19", "from minute 36/19")
"""How minutes say from when and until when somebody was there, each form by an example of itself."""

NAMED_VOTE_FORMS = ("sentence", "table")
"""How minutes show a vote by name."""

ITEMS_ORDERS = ("agenda", "as taken")
"""The order in which minutes print their items."""


@dataclass(frozen=True, slots=True)
class StandingItem:
    """An item copied to every agenda: its title, instruction line, the minute usually written, and its place.

    `closing` items stand after the business of the meeting, the others before it.
    """

    title: str
    instruction: str = ""
    usual_minute: str = ""
    purpose: Purpose = Purpose.INFORMATION
    part: Part = Part.PUBLIC
    numbered: bool = True
    closing: bool = False


@dataclass(frozen=True, slots=True)
class QuorumRule:
    """How many must be present: the larger of `minimum` and `numerator`/`denominator` of all seats, rounded up.

    Parish councils: one third, never fewer than three (Local Government Act 1972, Schedule 12, paragraph 12).
    Principal councils: one quarter (paragraph 6). A vacancy does not reduce the number of seats, so `seats` is given
    where some are vacant; 0 means as many as there are members. A fixed quorum has a numerator of 0.
    """

    numerator: int = 1
    denominator: int = 4
    minimum: int = 2
    seats: int = 0


@dataclass(frozen=True, slots=True)
class OwnInterest:
    """A kind of interest on a body's own list: "conflict of loyalty". `excludes`: its member takes no part."""

    called: str
    excludes: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """House style and rules of a body. Each `..._form` is a key into the table of the module that renders it.

    `register_openings` are pairs of a register year and the first serial kept here, for an office that takes up the
    program in the middle of a year: ((2024, 34),) where minutes 1/24 to 33/24 stand in an earlier minute book.
    `notice` is a key into clerk.notice.NOTICE_POLICIES: how many clear days the agenda must be out, and which count.
    `days_left_out` are pairs of an ISO date and a reason: the body's own days that do not count towards notice.
    `interests` are the body's own kinds of interest in its order, none for the usual ones (clerk.interests).
    `draft_word` and `approved_word` are what its minutes are before and after they are settled ("unconfirmed",
    "confirmed"). An extraordinary meeting approves no minutes unless `minutes_at_extraordinary`.
    `attendance_form` is how minutes say who was there for a part, one of ATTENDANCE_FORMS; `named_vote_form` one of
    NAMED_VOTE_FORMS; `items_order` one of ITEMS_ORDERS: whether items taken out of order stand in the order of the
    agenda or as they were taken. `tell_movements`: arrivals and departures are told at their item too.
    """

    preset: str = "principal"
    decision_form: str = "RESOLVED that"
    clause_marks: str = "(1)"
    date_form: str = "18 July 2019"
    time_form: str = "10.00 am"
    name_form: str = "Councillor A Surname"
    chair_title: str = "Chair"
    members_noun: str = "Members"
    private_heading: str = "Private business"
    public_heading: str = "Public business"
    numbering: NumberingScheme = field(default_factory=NumberingScheme)
    quorum: QuorumRule = field(default_factory=QuorumRule)
    standing_items: tuple[StandingItem, ...] = ()
    signature_block: bool = True
    register_openings: tuple[tuple[int, int], ...] = ()
    notice: str = "principal"
    days_left_out: tuple[tuple[str, str], ...] = ()
    interests: tuple[OwnInterest, ...] = ()
    draft_word: str = "draft"
    approved_word: str = "approved"
    minutes_at_extraordinary: bool = False
    attendance_form: str = "arrived 6.40 pm"
    named_vote_form: str = "sentence"
    items_order: str = "agenda"
    tell_movements: bool = True
    house_style: HouseStyle = field(default_factory=HouseStyle)
    publication: Publication = field(default_factory=Publication)

    def first_serial(self, year: int) -> int:
        """The serial with which the register of `year` begins here."""
        return dict(self.register_openings).get(year, self.numbering.first)

    @property
    def extra_days(self) -> dict[date, str]:
        """The body's own days that do not count towards notice, with the reason for each."""
        return {date.fromisoformat(day): reason for day, reason in self.days_left_out}

    def to_mapping(self) -> dict[str, Any]:
        """Plain values, ready for JSON."""
        return {item.name: _plain(getattr(self, item.name)) for item in fields(self)}

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> Self:
        """The policy kept in `values`; missing keys take their default, unknown keys are ignored."""
        known = {item.name for item in fields(cls)}
        given = {key: value for key, value in values.items() if key in known}
        given["numbering"] = _build(NumberingScheme, given.get("numbering", {}))
        given["house_style"] = _build(HouseStyle, given.get("house_style", {}))
        given["publication"] = _build(Publication, given.get("publication", {}))
        given["quorum"] = _build(QuorumRule, given.get("quorum", {}))
        given["standing_items"] = tuple(_build(StandingItem, item) for item in given.get("standing_items", ()))
        given["register_openings"] = tuple((year, serial) for year, serial in given.get("register_openings", ()))
        given["days_left_out"] = tuple((day, reason) for day, reason in given.get("days_left_out", ()))
        given["interests"] = tuple(_build(OwnInterest, one) for one in given.get("interests", ()))
        return cls(**given)

    def with_numbering(self, **changes: Any) -> Self:
        """The same policy with parts of its numbering scheme changed."""
        return replace(self, numbering=replace(self.numbering, **changes))


def _build(kind: type, values: Mapping[str, Any]) -> Any:
    known = {item.name: item.default for item in fields(kind)}
    given = {}
    for key, value in values.items():
        if key in known:
            default = known[key]
            given[key] = type(default)(value) if isinstance(default, str) else _tuple(value)
    return kind(**given)


def _tuple(value: Any) -> Any:
    return tuple(map(_tuple, value)) if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    if hasattr(value, "__dataclass_fields__"):
        return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, str) else value
