"""A reminder of what is outstanding, to be copied into an e-mail."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Protocol

from clerk.dates import write_date
from clerk.matters.due_words import due_in_words


class Outstanding(Protocol):
    """A matter as far as a reminder speaks of it."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def owner(self) -> str: ...  # noqa: D102
    @property
    def due(self) -> date | None: ...  # noqa: D102
    @property
    def due_text(self) -> str: ...  # noqa: D102
    @property
    def citation(self) -> str: ...  # noqa: D102
    @property
    def item_title(self) -> str: ...  # noqa: D102
    @property
    def held_on(self) -> date | None: ...  # noqa: D102
    @property
    def body_name(self) -> str: ...  # noqa: D102
    @property
    def last_update(self) -> str: ...  # noqa: D102


def chase_text(matters: Sequence[Outstanding], today: date, date_form: str = "18 July 2019") -> str:
    """What to ask of whom, as plain text: a paragraph for each owner with a line for each matter; "" for none.

    Matters without an owner come last, under "Nobody named".
    """
    if not matters:
        return ""
    bodies = list(dict.fromkeys(matter.body_name for matter in matters))
    opening = (
        f"The following {'is' if len(matters) == 1 else 'are'} outstanding from meetings of {' and '.join(bodies)}."
    )
    in_order = sorted(matters, key=lambda matter: (not matter.owner, matter.owner.casefold()))
    parts = [opening]
    for owner, owned in groupby(in_order, key=lambda matter: matter.owner):
        lines = [f"- {_line(matter, today, date_form)}" for matter in sorted(owned, key=_soonest)]
        parts.append("\n".join([f"{owner or 'Nobody named'}:", *lines]))
    return "\n\n".join([*parts, "Please let me know where each of these stands."])


def _soonest(matter: Outstanding) -> tuple[date, str]:
    return matter.due or date.max, matter.text


def _line(matter: Outstanding, today: date, date_form: str) -> str:
    named = [f"minute {matter.citation}" if matter.citation else "", matter.item_title]
    held = write_date(matter.held_on, date_form) if matter.held_on else ""
    origin = ", ".join(filter(None, (*named, held)))
    said = [matter.text.strip().rstrip(".") + (f" ({origin})" if origin else "")]
    due = due_in_words(matter.due, today, matter.due_text)
    if matter.due is not None:
        said.append(f"Due {write_date(matter.due, date_form)}, {due.removeprefix('due ')}")
    elif matter.due_text:
        said.append(f"Due {due}")
    if matter.last_update:
        said.append(f"Last heard: {matter.last_update.strip().rstrip('.')}")
    return ". ".join(said) + "."
