"""Standing items that most bodies share, in neutral wording.

A title is short and the instruction an infinitive, as on an agenda. The usual minute is given only where it is what
most meetings record and a clerk can see at a glance whether it fits; items that end in a real decision have none.
"""

from clerk.policy import StandingItem
from clerk.vocabulary import Purpose

DECLARATIONS = StandingItem(
    "Declarations of interest",
    "To receive declarations of interest in items on the agenda.",
    "There were no declarations of interest.",
)

MATTERS_ARISING = StandingItem(
    "Matters arising",
    "To hear what has come of matters in the minutes that are not elsewhere on the agenda.",
    "There were no matters arising.",
)

NEXT_MEETING = StandingItem("Date of next meeting", "To note the date of the next meeting.", closing=True)


def apologies(title: str, instruction: str) -> StandingItem:
    """The item that opens a meeting; the roll says who sent apologies."""
    return StandingItem(title, instruction, "There were no apologies for absence.")


def previous_minutes(usual_minute: str, *, title: str = "Minutes of the previous meeting") -> StandingItem:
    """The approval of the last minutes, decided in the body's own form."""
    instruction = "To approve the minutes of the previous meeting as a correct record."
    return StandingItem(title, instruction, usual_minute, Purpose.DECISION)
