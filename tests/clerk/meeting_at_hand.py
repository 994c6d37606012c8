"""A meeting for the tests of shorthand: an invented board on its eighth item, in any body's house style."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from clerk.notation.shorthand import AgendaEntry, Attendee, Office
from clerk.policy import Policy
from clerk.presets import PRESETS
from clerk.vocabulary import Presence, Role
from clerk.wording import CitedMatter, Promise

_C = "Councillor"
PEOPLE = (
    Attendee(1, _C, "Mary", "Jones", role=Role.CHAIR),
    Attendee(2, _C, "Sunil", "Patel"),
    Attendee(3, _C, "Ann", "Smith"),
    Attendee(4, _C, "Peter", "Cox"),
    Attendee(5, _C, "Brian", "Beech"),
    Attendee(6, _C, "Dora", "Dean"),
    Attendee(7, _C, "Eve", "Elm"),
    Attendee(8, _C, "Fred", "Fern"),
    Attendee(9, _C, "Gill", "Gorse"),
    Attendee(10, _C, "Hal", "Hazel"),
    Attendee(11, "Ms", "Lena", "Joyce", post="Director of Finance", role=Role.OFFICER),
    Attendee(12, _C, "Ian", "Ivy", presence=Presence.APOLOGIES, here=False),
    Attendee(13, _C, "Jo", "Juniper", here=False),
    Attendee(14, _C, "Kay", "Kerr", excluded=True),
)
_TITLES = ("Apologies", "Declarations of interest", "Minutes", "Matters arising", "Budget", "Plan", "Roads", "Lease")
AGENDA = (
    *(AgendaEntry(100 + number, str(number), title) for number, title in enumerate(_TITLES, start=1)),
    AgendaEntry(109, "9", "Staffing", private=True),
    AgendaEntry(110, "10", "Contract", private=True),
)
STYLES: dict[str, Policy] = {
    "council": PRESETS["principal"].policy,
    "dash": replace(PRESETS["principal"].policy, decision_form="RESOLVED – That"),
    "parish": PRESETS["parish"].policy,
    "university": PRESETS["university"].policy,
    "governors": PRESETS["governors"].policy,
}
"""The rules of bodies of five decision forms."""


def _look_up(citation: str) -> CitedMatter | None:
    known = {
        "3/19": CitedMatter(
            "3/19",
            "Introduction to the Service",
            (
                Promise("update the work programme", closed=True),
                Promise("circulate data on Looked After Children"),
                Promise("find a venue", news="The hall had been booked."),
            ),
        ),
        "4/19": CitedMatter("4/19", "Roads", (Promise("mend the gate", closed=True),)),
        "5/19": CitedMatter("5/19"),
    }
    return known.get(citation)


def office(style: str = "council", **changes: Any) -> Office:
    """The meeting in the house style of one of STYLES, with parts of it changed."""
    usual = Office(
        policy=STYLES[style],
        short_name="the Board",
        people=PEOPLE,
        agenda=AGENDA,
        item=108,
        recommendation="(1) note the attendance figures\n(2) endorse the measures in section 4",
        now=time(18, 52),
        today=date(2019, 7, 18),
        next_meeting=date(2019, 9, 12),
        look_up=_look_up,
        bodies=("Education and Skills Forum",),
    )
    return replace(usual, **changes)
