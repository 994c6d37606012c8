"""The decision list: what a body decided, clause by clause, by meeting or by subject."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from clerk.text import capitalised
from clerk.vocabulary import DecisionKind
from exports.content.document import Edition, Runs
from exports.content.editions import allowed
from exports.listings.listing import Asked, ListedTable, Listing, left_out, text
from exports.written.csv_text import CsvTable
from storage.file.database import Store
from storage.outcomes.yearly import Decided, decisions_over

_HEADER = ("Minute", "Item", "Decision")
_BY_SUBJECT = ("Meeting", "Minute", "Decision")
_LEADS_ON = re.compile(r"(?:to|until|till|for|pending|with)\b", re.IGNORECASE)
_CSV = ("Meeting", "Minute", "Item", "Kind", "Goes to", "Clause", "Decision")
_WIDTHS = (2.3, 4.4, 9.3)
_SUBJECT_WIDTHS = (4.1, 2.3, 9.6)


def decision_list(store: Store, asked: Asked) -> Listing:
    """What was decided in the days asked for. `arranged` "subject" puts together what was decided on one item's title.

    Decisions to note something are among them; what only another body can decide is said to be recommended to it.
    """
    every = decisions_over(store, asked.body.id, asked.starts, asked.ends)
    decided = [one for one in every if allowed(one.part, asked.edition)]
    tables = _by_subject(decided, asked) if asked.arranged == "subject" else _by_meeting(decided, asked)
    return Listing(
        name="decision list",
        title="Decision list",
        position=asked.days,
        opening=_opening(len(decided)),
        tables=tuple(tables),
        csv=CsvTable(_CSV, tuple(_plain_row(one) for one in decided)),
        private=any(not allowed(one.part, Edition.PUBLIC) for one in decided),
        left_out=left_out(
            len(every) - len(decided), "decision on private business is", "decisions on private business are"
        ),
    )


def _opening(count: int) -> str:
    return {0: "Nothing was decided.", 1: "1 decision is listed."}.get(count, f"{count} decisions are listed.")


def _by_meeting(decided: Sequence[Decided], asked: Asked) -> Iterator[ListedTable]:
    for held_on, of_it in groupby(decided, key=lambda one: one.held_on):
        rows = tuple((text(one.citation), text(one.item_title), _words(one)) for one in of_it)
        about = "What was decided at this meeting, with the minute and the item."
        yield ListedTable(f"Meeting of {asked.day(held_on)}", about, _HEADER, rows, _WIDTHS)


def _by_subject(decided: Sequence[Decided], asked: Asked) -> Iterator[ListedTable]:
    in_order = sorted(decided, key=lambda one: (one.item_title.casefold(), one.held_on))
    for _, of_it in groupby(in_order, key=lambda one: one.item_title.casefold()):
        found = list(of_it)
        rows = tuple((text(asked.day(one.held_on)), text(one.citation), _words(one)) for one in found)
        about = "What was decided on this subject, with the meeting and the minute."
        yield ListedTable(found[0].item_title, about, _BY_SUBJECT, rows, _SUBJECT_WIDTHS)


def _words(one: Decided) -> Runs:
    """The clause as a sentence, after the word of the decision where that says more than that it was resolved."""
    words = one.text.strip().rstrip(";,").removesuffix(" and").rstrip(";,. ")
    if one.kind in (DecisionKind.RESOLVED, DecisionKind.AGREED):
        return text(f"{capitalised(words)}.")
    word = one.kind.value.capitalize()
    if one.kind is DecisionKind.DEFERRED or not one.target:
        joint = " " if _LEADS_ON.match(words) else ": "
        return text(f"{word}{joint}{words}.")
    return text(f"{word} to {one.target}: {words}.")


def _plain_row(one: Decided) -> tuple[str, ...]:
    return one.held_on.isoformat(), one.citation, one.item_title, one.kind.value, one.target, one.label, one.text
