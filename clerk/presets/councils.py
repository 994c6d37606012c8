"""Local councils: principal, parish, town, and community councils in Wales."""

from dataclasses import replace

from clerk.numbering import SCHEMES
from clerk.policy import Policy, QuorumRule, StandingItem
from clerk.presets.preset import Preset
from clerk.presets.standing import DECLARATIONS, MATTERS_ARISING, NEXT_MEETING, apologies, previous_minutes
from clerk.vocabulary import Purpose

# Local Government Act 1972, Schedule 12, paragraph 6: one quarter of the whole number of members of the council.
# A committee's quorum is its constitution's; two is the fewest that can meet at all (Sharp v Dawes, 1876).
_PRINCIPAL_QUORUM = QuorumRule(numerator=1, denominator=4, minimum=2)

# Schedule 12, paragraph 12 (parish) and paragraph 28 (community): one third of the whole number of members, and never
# fewer than three. Vacancies do not reduce the number; paragraph 45 changes it only where members are disqualified.
_LOCAL_QUORUM = QuorumRule(numerator=1, denominator=3, minimum=3)

_PRINCIPAL_ITEMS = (
    apologies("Apologies and substitutions", "To receive apologies for absence and notice of substitute members."),
    DECLARATIONS,
    previous_minutes("RESOLVED that the minutes of the previous meeting be signed by the Chair as a correct record."),
    MATTERS_ARISING,
    StandingItem(
        "Work programme",
        "To review the business planned for coming meetings.",
        purpose=Purpose.DISCUSSION,
        closing=True,
    ),
    # Section 100B(4)(b): the Chair must be of the opinion that the item is urgent, by reason of special circumstances
    # which are specified in the minutes.
    StandingItem(
        "Urgent business",
        "To take other public business that the Chair holds to be urgent, the special circumstances to be minuted.",
        "There was no urgent business.",
        closing=True,
    ),
)

PRINCIPAL = Preset(
    "principal",
    "County, district, borough or unitary council",
    Policy(
        preset="principal",
        decision_form="RESOLVED that",
        clause_marks="(1)",
        numbering=SCHEMES["6/19"],
        quorum=_PRINCIPAL_QUORUM,
        standing_items=_PRINCIPAL_ITEMS,
        notice="principal",
    ),
    "the Committee",
)

# A parish council cannot lawfully decide what its summons does not specify (Longfield Parish Council v Wright, 1919;
# Schedule 12, paragraph 10(2)(b)), so there is no "matters arising" and no "any other business" to decide under.
_PARISH_ITEMS = (
    # Section 85: six months' absence ends membership unless the council approved the reason before it ended.
    apologies("Apologies for absence", "To receive apologies for absence and to approve the reasons given."),
    StandingItem(
        "Declarations of interest and dispensations",
        "To receive declarations of interest in items on the agenda and to decide requests for dispensations.",
        "There were no declarations of interest and no requests for dispensations.",
    ),
    previous_minutes("RESOLVED: That the minutes of the previous meeting be approved and signed as a correct record."),
    StandingItem(
        "Public participation",
        "To hear members of the public on items on the agenda.",
        "No member of the public wished to speak.",
    ),
    StandingItem("Clerk's report", "To note what has been done since the last meeting, for information only."),
    StandingItem(
        "Planning applications",
        "To agree the council's comments on planning applications received.",
        purpose=Purpose.DECISION,
        closing=True,
    ),
    StandingItem(
        "Finance",
        "To approve payments and to note receipts, balances and the bank reconciliation.",
        purpose=Purpose.DECISION,
        closing=True,
    ),
    StandingItem("Items for the next agenda", "To note items for the next agenda, without debate.", closing=True),
    NEXT_MEETING,
)

PARISH = Preset(
    "parish",
    "Parish council",
    Policy(
        preset="parish",
        decision_form="RESOLVED: That",
        clause_marks="(a)",
        name_form="Cllr A Surname",
        members_noun="Councillors",
        private_heading="Confidential business",
        numbering=SCHEMES["196/20"],
        quorum=_LOCAL_QUORUM,
        standing_items=_PARISH_ITEMS,
        notice="parish",
    ),
    "the Council",
)

# Section 245(6): a parish council may take the style of a town; its chairman is then the town mayor.
TOWN = Preset(
    "town",
    "Town council",
    replace(
        PARISH.policy,
        preset="town",
        chair_title="Town Mayor",
        numbering=SCHEMES["82/23"],
        standing_items=(
            *_PARISH_ITEMS[:4],
            StandingItem("Town Mayor's announcements", "To receive the Town Mayor's announcements."),
            *_PARISH_ITEMS[4:],
        ),
    ),
    "the Council",
)

# Schedule 12, Part IV governs community councils; the Local Government and Elections (Wales) Act 2021 adds
# arrangements for attending from elsewhere and a note of decisions within seven working days.
COMMUNITY = Preset(
    "community",
    "Community council in Wales",
    replace(PARISH.policy, preset="community", numbering=SCHEMES["82/23"], notice="wales"),
    "the Council",
)
