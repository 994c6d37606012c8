"""Bodies that are not councils: governing bodies of schools, university committees, voluntary organisations."""

from clerk.numbering import SCHEMES
from clerk.policy import OwnInterest, Policy, QuorumRule, StandingItem
from clerk.presets.preset import Preset
from clerk.presets.standing import DECLARATIONS, MATTERS_ARISING, NEXT_MEETING, apologies, previous_minutes
from clerk.vocabulary import Purpose

_ANY_OTHER_BUSINESS = StandingItem(
    "Any other business", "To take other business of which the Chair has been told.", closing=True
)

_GOVERNORS_ITEMS = (
    apologies("Welcome and apologies", "To receive apologies and to decide whether to consent to absences."),
    StandingItem(
        "Declarations of interest",
        "To declare any business, pecuniary or other interest in items on the agenda.",
        "There were no declarations of interest.",
    ),
    previous_minutes("AGREED that the minutes of the previous meeting be signed by the Chair as a correct record."),
    MATTERS_ARISING,
    StandingItem("Headteacher's report", "To receive the headteacher's report and to put questions on it."),
    StandingItem("Safeguarding", "To receive a report on safeguarding.", closing=True),
    StandingItem(
        "Policies", "To review and approve policies that are due.", purpose=Purpose.DECISION, closing=True
    ),
    StandingItem("Visits and training", "To note governors' visits to the school and training taken.", closing=True),
    # School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, Part 4: material about a named
    # person and what the governing body holds to be confidential may be kept from the minutes open to inspection.
    StandingItem(
        "Confidentiality", "To decide which matters are to be minuted confidentially.", purpose=Purpose.DECISION,
        closing=True,
    ),
    NEXT_MEETING,
)  # fmt: skip

GOVERNORS = Preset(
    "governors",
    "School governing body or academy board",
    Policy(
        preset="governors",
        decision_form="AGREED that",
        clause_marks="(a)",
        members_noun="Governors",
        private_heading="Part two: confidential business",
        public_heading="Part one",
        numbering=SCHEMES["58/16-17"],
        # The same Regulations, Part 4: half of the membership, rounded up. Vacancies are not counted in it, so the
        # members in post are. An academy's articles may ask for another number.
        quorum=QuorumRule(numerator=1, denominator=2, minimum=2),
        standing_items=_GOVERNORS_ITEMS,
        notice="governors",
        # Regulation 16 of the same: who has a pecuniary interest withdraws and does not vote.
        interests=(
            OwnInterest("pecuniary interest", excludes=True),
            OwnInterest("conflict of loyalty"),
            OwnInterest("personal interest"),
        ),
    ),
    "the Governing Body",
)

_UNIVERSITY_ITEMS = (
    apologies("Apologies", "To receive apologies for absence."),
    DECLARATIONS,
    StandingItem(
        "Business of the agenda",
        "To hear which further items members wish to discuss; the others are taken as noted or approved.",
        "There were no requests to discuss further items.",
    ),
    previous_minutes(
        "Resolved: that the minutes of the previous meeting be confirmed as a correct record.",
        title="Unconfirmed minutes of the previous meeting",
    ),
    MATTERS_ARISING,
    StandingItem(
        "Action by the Chair",
        "To receive a report of action taken by the Chair since the last meeting.",
        "There was no action by the Chair to report.",
    ),
    _ANY_OTHER_BUSINESS,
    NEXT_MEETING,
)

UNIVERSITY = Preset(
    "university",
    "University council, senate or committee",
    Policy(
        preset="university",
        decision_form="Resolved: that",
        clause_marks="(i)",
        name_form="Councillor Forename Surname",
        private_heading="Reserved business",
        public_heading="Unreserved business",
        numbering=SCHEMES["21.44"],
        # No law: ordinances differ. One third is common, and never fewer than three keeps small committees sound.
        quorum=QuorumRule(numerator=1, denominator=3, minimum=3),
        standing_items=_UNIVERSITY_ITEMS,
        notice="calendar",
        draft_word="unconfirmed",
        approved_word="confirmed",
    ),
    "the Committee",
)

_VOLUNTARY_ITEMS = (
    apologies("Welcome and apologies", "To receive apologies for absence."),
    StandingItem(
        "Conflicts of interest",
        "To declare any conflict of interest in items on the agenda.",
        "There were no conflicts of interest.",
    ),
    previous_minutes("AGREED that the minutes of the previous meeting be accepted as a correct record."),
    MATTERS_ARISING,
    StandingItem("Treasurer's report", "To receive the accounts since the last meeting."),
    _ANY_OTHER_BUSINESS,
    NEXT_MEETING,
)

VOLUNTARY = Preset(
    "voluntary",
    "Charity, society or other voluntary organisation",
    Policy(
        preset="voluntary",
        decision_form="AGREED that",
        clause_marks="(a)",
        name_form="Forename Surname",
        private_heading="Confidential business",
        public_heading="Open business",
        numbering=SCHEMES["8.4"],
        # The Charity Commission's model constitution for a charitable incorporated organisation: two trustees, or
        # the number nearest to one third, whichever is greater. Rounding up asks for one more now and then.
        quorum=QuorumRule(numerator=1, denominator=3, minimum=2),
        standing_items=_VOLUNTARY_ITEMS,
        notice="calendar",
    ),
    "the Committee",
)
