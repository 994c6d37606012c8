"""Invented meetings in three forms of minutes that real councils use, as a clerk would type them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Business:
    """One item as typed: its title, the line under it, and its minute."""

    title: str
    instruction: str
    minute: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting: the form its decisions take as the set-up dialog lists it, and its business in order.

    `clauses` are the clauses expected as a real list, `decision` the decision word as the document must show it.
    """

    name: str
    business: tuple[Business, ...]
    decision: str
    clauses: tuple[str, ...] = ()


RUNNING = Sitting(
    "items 6 to 10 with two lists, a reference and a resolution of one clause",
    (
        Business("Declarations of interest", "", "There were no disclosable pecuniary interests."),
        Business(
            "Minutes",
            "a) To agree the minutes of the additional meeting held on 4th April, 2019",
            "The minutes of the meetings held on 4th April, 2019 and 13th June, 2019 were approved.\n\n"
            "Further to minute 3/19 ‘Introduction to the Harbour Service’ the Board noted that\n\n"
            "- the tide tables had been reprinted\n"
            "- figures had been sent round for moorings let in the spring\n"
            "- houseboats had been referred to the Rivers Committee",
        ),
        Business(
            "Harbour Service Improvement",
            "Briefing Note of the Deputy Harbour Master (Quays)",
            "The Scrutiny Board considered a Briefing Note of the Deputy Harbour Master (Quays) which gave news of "
            "the repair of the north quay. The survey would end on 12th August, 2019.\n\n"
            "The note also spoke of\n\n"
            "·  Dredging of the inner basin\n\n"
            "·  Training – pilots and crews\n\n"
            "·  Lights\n\n"
            "The Board questioned the officers about the cost of the piles.",
        ),
        Business(
            "Work Programme",
            "Briefing Note of the Scrutiny Officer",
            "The Scrutiny Board considered the Work Programme.\n\n"
            "RESOLVED that thought be given to the work programme holding the items discussed.",
        ),
        Business("Any Other Business", "", "There were no other items of business"),
    ),
    "RESOLVED",
)

BARE_CLAUSES = Sitting(
    "five bare-numbered clauses",
    (
        Business(
            "Quays Improvement Plan",
            "To consider a report from the Executive Harbour Master.",
            "Members considered a report on the Quays Improvement Plan and were taken through it.\n\n"
            "RESOLVED that,\n\n"
            "1             The duties of the Joint Moorings Panel would be sent to the Board\n"
            "2             The Quays Plan be a standing item on each agenda\n"
            "3             The Plan be received.\n"
            "4             The pictures of crews in the Plan to be looked at again\n"
            "5             A written answer be given to members regarding the lamps on the west pier.",
        ),
    ),
    "RESOLVED",
    (
        "The duties of the Joint Moorings Panel would be sent to the Board",
        "The Quays Plan be a standing item on each agenda",
        "The Plan be received.",
        "The pictures of crews in the Plan to be looked at again",
        "A written answer be given to members regarding the lamps on the west pier.",
    ),
)

DASH = Sitting(
    "one decision after a dash",
    (
        Business(
            "Dredging Journey - Update",
            "Presentation.",
            "Ms Orla Penhale, the Director of Dredging, brought Members up to date.\n\n"
            "  • Early word to skippers of works near their moorings; and\n\n"
            "  • Sound checks of the silt that was taken away.\n\n"
            "The Chair thanked Ms Penhale for her talk.\n\n"
            "Resolved – That the presentation be noted.",
        ),
    ),
    "Resolved",
)
