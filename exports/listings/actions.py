"""The action sheet: what is outstanding of a body's business, by meeting or by owner, and what was finished lately."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from clerk.matters import due_in_words
from clerk.vocabulary import MatterStatus
from exports.content.document import Edition, Run, Runs
from exports.content.editions import allowed
from exports.listings.listing import Asked, ListedTable, Listing, left_out, text
from exports.written.csv_text import CsvTable
from storage.business.matter_rows import read_matters, read_updates
from storage.file.database import Store
from storage.schema.records import MatterRecord, MatterUpdateRecord

_HEADER = ("Minute", "Action", "Owner", "Due", "Status", "Latest news")
_BY_OWNER = ("Minute", "Meeting", "Action", "Due", "Status", "Latest news")
_DONE_HEADER = ("Minute", "Action", "Owner", "Outcome", "Completed")
_CSV = ("Minute", "Meeting", "Item", "Action", "Owner", "Due", "Due in words", "Status", "Overdue", "Latest news")
# Wide enough for "22 September 2026" on one line; what is left goes to what is written in sentences.
_WIDTHS = (2.3, 6.4, 3.5, 4.1, 3.1, 5.3)
_OWNED_WIDTHS = (2.3, 4.1, 5.9, 4.1, 3.1, 5.2)
_DONE_WIDTHS = (2.3, 7.3, 3.9, 7.1, 4.1)


def action_sheet(store: Store, asked: Asked) -> Listing:
    """What is outstanding on the day asked, and what was closed since the first of the days asked for.

    `arranged` "owner" puts together what one person or office has to do; otherwise it is by meeting, latest first.
    """
    with store.read() as session:
        every = read_matters(session, asked.body.id)
        updates = read_updates(session)
    matters = [matter for matter in every if allowed(matter.part, asked.edition)]
    outstanding = [matter for matter in matters if not matter.status.closed]
    closed = [(matter, news) for matter in matters if (news := _closed(matter, updates, asked)) is not None]
    late = sum(matter.overdue_on(asked.today) for matter in outstanding)
    hidden = sum(not matter.status.closed for matter in every) - len(outstanding)
    return Listing(
        name="action list",
        title="Action list",
        position=f"position at {asked.day(asked.today)}",
        opening=_opening(len(outstanding), late),
        tables=(*_outstanding(outstanding, asked), *_finished(closed, asked)),
        csv=CsvTable(_CSV, tuple(_plain_row(matter, asked) for matter in _in_order(outstanding))),
        private=any(not allowed(matter.part, Edition.PUBLIC) for matter in matters),
        left_out=left_out(hidden, "action from private business is", "actions from private business are"),
    )


def _opening(outstanding: int, late: int) -> str:
    count = {0: "No actions are open.", 1: "1 action is open."}.get(outstanding, f"{outstanding} actions are open.")
    if not late:
        return f"{count} None is overdue." if outstanding else count
    return f"{count} {late} {'is' if late == 1 else 'are'} overdue."


def _in_order(matters: Sequence[MatterRecord]) -> list[MatterRecord]:
    """Latest meeting first, and within it by the order of entry."""
    return sorted(matters, key=lambda matter: (-(matter.held_on.toordinal() if matter.held_on else 0), matter.id))


def _outstanding(matters: Sequence[MatterRecord], asked: Asked) -> Iterator[ListedTable]:
    if asked.arranged == "owner":
        by_owner = sorted(matters, key=lambda matter: (not matter.owner, matter.owner.casefold(), matter.id))
        for owner, owned in groupby(by_owner, key=lambda matter: matter.owner):
            rows = tuple(_owned_row(matter, asked) for matter in owned)
            about = f"What {owner or 'nobody named'} has to do, with the minute, the day it is due and where it stands."
            yield ListedTable(owner or "Nobody named", about, _BY_OWNER, rows, _OWNED_WIDTHS)
        return
    for held_on, of_it in groupby(_in_order(matters), key=lambda matter: matter.held_on):
        heading = f"Meeting of {asked.day(held_on)}" if held_on else "Not from a meeting"
        rows = tuple(_row(matter, asked) for matter in of_it)
        about = "What is outstanding, with the minute, who is to do it, the day it is due and where it stands."
        yield ListedTable(heading, about, _HEADER, rows, _WIDTHS)


def _finished(closed: Sequence[tuple[MatterRecord, MatterUpdateRecord]], asked: Asked) -> Iterator[ListedTable]:
    if not closed:
        return
    rows = tuple(
        (
            text(matter.citation),
            text(matter.text),
            text(matter.owner),
            text(news.text or matter.status.value.capitalize()),
            text(asked.day(news.created_at.date())),
        )
        for matter, news in closed
    )
    about = "What was closed lately, with who did it, what came of it and when."
    yield ListedTable(f"Closed since {asked.day(asked.starts)}", about, _DONE_HEADER, rows, _DONE_WIDTHS)


def _closed(
    matter: MatterRecord, updates: dict[int, list[MatterUpdateRecord]], asked: Asked
) -> MatterUpdateRecord | None:
    """The news that closed a matter in the days asked for."""
    last = updates.get(matter.id, [])[-1:]
    if not matter.status.closed or not last:
        return None
    return last[0] if asked.starts <= last[0].created_at.date() <= asked.today else None


def _row(matter: MatterRecord, asked: Asked) -> tuple[Runs, ...]:
    minute = text(matter.citation)
    return minute, text(matter.text), text(matter.owner), _due(matter, asked), *_standing(matter, asked)


def _owned_row(matter: MatterRecord, asked: Asked) -> tuple[Runs, ...]:
    held = text(asked.day(matter.held_on))
    return text(matter.citation), held, text(matter.text), _due(matter, asked), *_standing(matter, asked)


def _due(matter: MatterRecord, asked: Asked) -> Runs:
    return text(asked.day(matter.due) or matter.due_text or "No date")


def _standing(matter: MatterRecord, asked: Asked) -> tuple[Runs, Runs]:
    """Where a matter stands, in words and not by a colour alone, and what was heard of it last."""
    news = text(matter.last_update or "None yet")
    if matter.overdue_on(asked.today):
        words = due_in_words(matter.due, asked.today).removesuffix(" overdue")
        return (Run("Overdue", bold=True), Run(f" by {words}")), news
    status = {MatterStatus.OPEN: "Not yet due" if matter.due else "Open"}.get(matter.status, "")
    return text(status or matter.status.value.capitalize()), news


def _plain_row(matter: MatterRecord, asked: Asked) -> tuple[str, ...]:
    return (
        matter.citation,
        matter.held_on.isoformat() if matter.held_on else "",
        matter.item_title,
        matter.text,
        matter.owner,
        matter.due.isoformat() if matter.due else "",
        due_in_words(matter.due, asked.today, matter.due_text),
        matter.status.value,
        "yes" if matter.overdue_on(asked.today) else "no",
        matter.last_update,
    )
