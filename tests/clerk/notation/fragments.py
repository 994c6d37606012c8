"""Invented pieces of minutes in the shapes that published ones have, for building texts of any mixture."""

from hypothesis import strategies as st

from clerk.notation.parser import parse

LINES = (
    "The Board considered a briefing note of the Director of Works.",
    "Further to minute 25/19 ‘Work Programme’ the Board noted that it had been updated.",
    "RESOLVED that the report be noted.",
    "RESOLVED that,",
    "RESOLVED:",
    "RESOLVED",
    "That",
    "That the Clerk be thanked.",
    "Resolved – That the presentation be noted.",
    "RECOMMENDED to Council that the budget be adopted.",
    "DEFERRED until the next meeting.",
    "Noted:",
    "1             The terms be circulated",
    "2             The plan be received.",
    "(1) notes the report; and",
    "(2) thanks the officers.",
    "(a) the first;",
    "  (i) a sub-clause;",
    "  (ii) another",
    "A:        Welcomes the plan",
    "B:        Asks for more",
    "1) Supports the scheme.",
    "  and its wrapped line",
    "·  Workforce",
    "- a point",
    "  - a sub-point",
    "## A heading",
    "It was moved by Councillor Ash, seconded by Councillor Elm and",
    "Councillor Oak moved as an amendment, seconded by Councillor Fir:-",
    "that the Committee take no action.",
    "Prop. PN, 2nd DD All in favour",
    "(Cllr A Ash proposed, Cllr B Elm seconded, all were in favour)",
    "For: 26",
    "Against: 32",
    "Abstention: 0",
    "For (2): Councillors Ash and Elm. Against (1): Councillor Oak.",
    "The motion was carried by 22 votes to one, with two abstentions.",
    "There voted for the motion:",
    "Councillors Ash, Elm ...................... 2",
    "ACTION: Clerk - circulate the terms of reference - by 30 September",
    "Action SH",
    "To check ?? before it goes out",
    "Some **bold** and *italic* words",
    "“RESOLVED: That the Committee:-",
    "|",
    "…",
)

PIECES = (
    *LINES,
    "",
    " ",
    "\n",
    "\n\n",
    "\t",
    "\u00a0",
    "(",
    "“",
    "”",
    '"',
    "**",
    "*",
    "??",
    ".",
    ",",
    "Cllr ",
    "for ",
    "7 ",
)


def minutes() -> st.SearchStrategy[str]:
    """Texts of real-shaped lines, of fragments run together, and of anything at all."""
    lines = st.lists(st.sampled_from(LINES), max_size=14)
    separators = st.sampled_from(("\n", "\n\n", "\n \n"))
    real_shaped = st.builds(lambda separator, parts: separator.join(parts), separators, lines)
    run_together = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
    return st.one_of(real_shaped, run_together, st.text(max_size=200))


def words(text: str) -> list[str]:
    """What was decided in a text, clause by clause."""
    return [clause.text for decision in parse(text).decisions for clause in decision.clauses]
