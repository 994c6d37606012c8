"""The rows of the review of matters arising, and everything about one of them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from rich.console import Group, RenderableType
from rich.text import Text
from textual.widgets.option_list import Option

from clerk.dates import write_date
from clerk.vocabulary import MatterStatus, Part
from screens.widgets.row_list import columns, dim_line, heading
from storage.outcomes.reviews import Origin, Review, ReviewLine
from storage.schema.records import MatterRecord

_FORM = "18 July 2019"
_DUE_WIDTH = 17

NOTHING = "Nothing is outstanding.\n\nPress p for what the latest minutes promise, or n to enter a matter by hand."
NOT_FOUND = "No matter has these words. Esc shows all again."
NOTHING_NEW = "Nothing has changed since the last review. Press s to see everything again."
NEVER_REVIEWED = "No review has been noted yet. Press s to see everything, and r once you have been through it."


def review_rows(review: Review, marked: Collection[int]) -> list[Option]:
    """Every matter under the heading of its group."""
    rows: list[Option] = []
    for group in review.groups:
        rows.append(heading(group.heading))
        rows.extend(Option(_row(line, line.matter.id in marked), id=str(line.matter.id)) for line in group.lines)
    return rows


def in_order(review: Review, order: Sequence[int]) -> Review:
    """The review with its matters in an order that was shown before, so that nothing jumps while news is given.

    Matters that were not there come after the others.
    """
    places = {matter_id: place for place, matter_id in enumerate(order)}

    def place(line: ReviewLine) -> int:
        return places.get(line.matter.id, len(places))

    groups = [replace(group, lines=tuple(sorted(group.lines, key=place))) for group in review.groups]
    return replace(review, groups=tuple(sorted(groups, key=lambda group: place(group.lines[0]))))


def _row(line: ReviewLine, marked: bool) -> RenderableType:
    matter = line.matter
    due = Text(line.due_words, "bold" if line.overdue else "", no_wrap=True, overflow="ellipsis")
    style = "strike" if matter.status.closed else ""
    what = Text(" ".join(matter.text.split()), style, no_wrap=True, overflow="ellipsis")
    if line.changed:
        what = Text.assemble((f"{line.changed.upper()} ", "bold"), what, no_wrap=True, overflow="ellipsis")
    return columns(("●" if marked else " ", 1), (due, _DUE_WIDTH), (Group(what, dim_line(_below(line))), None))


def _below(line: ReviewLine) -> str:
    matter = line.matter
    shown_status = "" if matter.status is MatterStatus.OPEN or matter.status.closed else matter.status.value
    told = "to report" if line.to_report else ""
    private = "PRIVATE" if matter.part is Part.PRIVATE else ""
    parts = (private, matter.citation, matter.owner or "nobody named", shown_status, told, matter.last_update)
    return " · ".join(" ".join(part.split()) for part in parts if part)


def where(review: Review, body_name: str, changed_only: bool) -> str:
    """What the heading of the screen says."""
    if not changed_only or review.reviewed_at is None:
        return f"Matters: {body_name}"
    return f"New since {write_date(review.reviewed_at.astimezone().date(), '18 Jul 2019')}: {body_name}"


def standing(review: Review) -> str:
    """How many there are, briefly."""
    told = f", {review.to_report_count} to report" if review.to_report_count else ""
    return f"{review.open_count} open, {review.overdue_count} overdue{told}"


def matter_details(line: ReviewLine, origin: Origin | None, whole: bool) -> RenderableType:
    """A matter in full: what, whose, when, every piece of news, its sentence in the minute, and the `whole` minute."""
    matter = line.matter
    parts: list[RenderableType] = [
        Text(matter.text, "bold", overflow="fold"),
        Text(
            " · ".join(filter(None, (matter.owner or "nobody named", _when(matter, line.due_words)))), overflow="fold"
        ),
    ]
    parts += [
        _news(update.created_at.date(), update.status, update.text, update.source, update.reported_meeting_id)
        for update in reversed(line.updates)
    ]
    if origin is not None:
        held = f", {write_date(matter.held_on, _FORM)}" if matter.held_on else ""
        cited = f"Minute {matter.citation} " if matter.citation else ""
        parts.append(Text(f"{cited}{matter.item_title}{held}", "dim", overflow="fold"))
        parts.append(minute_text(origin, whole=False))
        parts += [Text(), minute_text(origin, whole=True)] if whole else []
    return Group(*parts)


def _when(matter: MatterRecord, words: str) -> str:
    if matter.due is None or matter.status.closed:
        return words
    return f"{words} ({write_date(matter.due, _FORM)})"


def _news(day: date, status: MatterStatus, text: str, source: str, reported: int | None) -> Text:
    told = " (reported)" if reported is not None else ""
    by = f" [{source}]" if source else ""
    return Text.assemble((f"{write_date(day, _FORM)} {status.value}", "dim"), f" {text}{by}{told}", overflow="fold")


def minute_text(origin: Origin, *, whole: bool) -> Text:
    """The minute with the clause in bold; only the clause unless the `whole` is wanted."""
    text, clause = origin.text, origin.clause
    if clause is None:
        return Text(
            text if whole else "Its words are no longer in the minute.", "" if whole else "dim", overflow="fold"
        )
    if not whole:
        return Text(" ".join(text[clause.start : clause.end].split()), "italic", overflow="fold")
    shown = Text(text, overflow="fold")
    shown.stylize("bold reverse", clause.start, clause.end)
    return shown


def next_after(review: Review, done: Collection[int], current: str) -> str:
    """The row to go to after news: the first one below that it was not of, or "" to stay near."""
    order: Sequence[int] = [line.matter.id for line in review.lines]
    place = order.index(int(current)) if current and int(current) in order else 0
    return next((str(each) for each in order[place:] if each not in done), "")
