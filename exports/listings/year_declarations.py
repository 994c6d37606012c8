"""Declarations of interest over a year."""

from clerk.text import capitalised
from clerk.wording.people import name_of
from exports.content.document import Edition, Runs
from exports.content.editions import allowed
from exports.listings.listing import Asked, ListedTable, Listing, left_out, text
from exports.written.csv_text import CsvTable
from storage.file.database import Store
from storage.outcomes.yearly import DeclaredInterest, declarations_over

_HEADER = ("Meeting", "Member", "Interest", "Minute and item", "Nature", "What the member did")
_CSV = ("Meeting", "Member", "Interest", "Minute", "Item", "Nature", "What the member did")
_WIDTHS = (4.1, 3.9, 3.6, 4.9, 4.2, 4.0)
_ABOUT = "Each declaration with the meeting, the member, the interest, the item it was in and what the member then did."


def declaration_list(store: Store, asked: Asked) -> Listing:
    """What members declared at the meetings of the days asked for."""
    every = declarations_over(store, asked.body.id, asked.starts, asked.ends)
    declared = [one for one in every if allowed(one.part, asked.edition)]
    count = len(declared)
    table = ListedTable("Declarations", _ABOUT, _HEADER, tuple(_row(one, asked) for one in declared), _WIDTHS)
    return Listing(
        name="declarations of interest",
        title="Declarations of interest",
        position=asked.days,
        opening={0: "No interests were declared.", 1: "1 interest was declared."}.get(
            count, f"{count} interests were declared."
        ),
        tables=(table,) if declared else (),
        csv=CsvTable(_CSV, tuple(_plain_row(one, asked) for one in declared)),
        private=any(not allowed(one.part, Edition.PUBLIC) for one in declared),
        left_out=left_out(
            len(every) - count, "declaration on private business is", "declarations on private business are"
        ),
    )


def _row(one: DeclaredInterest, asked: Asked) -> tuple[Runs, ...]:
    about = ", ".join(filter(None, (one.citation, one.item_title)))
    told = (asked.day(one.held_on), _name(one, asked), capitalised(one.interest.noun), about, one.nature, one.outcome)
    return tuple(text(cell) for cell in told)


def _plain_row(one: DeclaredInterest, asked: Asked) -> tuple[str, ...]:
    day, kind = one.held_on.isoformat(), one.interest.noun
    return day, _name(one, asked), kind, one.citation, one.item_title, one.nature, one.outcome


def _name(one: DeclaredInterest, asked: Asked) -> str:
    return name_of(one.person, asked.body.policy.name_form)
