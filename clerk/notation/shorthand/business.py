"""What the verbs of the agenda do: business withdrawn, admitted as urgent, divided into items of their own."""

import re

from clerk.notation.shorthand.effects import Divided, NotTaken, Urgent
from clerk.notation.shorthand.order import Order, Written
from clerk.notation.shorthand.reading import Waiting
from clerk.text import capitalised
from clerk.vocabulary import ItemFate
from clerk.wording.items import withdrawn

_BECAUSE = re.compile(r"[\s,;]+because(?:\s+|$)", re.IGNORECASE)
_JOINS_ON = re.compile(
    r"(?:after|as|at|because|by|due|following|for|given|in|on|owing|pending|since|so|to|until|with|without)\b",
    re.IGNORECASE,
)


def withdraw(order: Order) -> Written:
    """The item was withdrawn before it was considered."""
    reason: str = order["reason"] or ""
    if reason and not _JOINS_ON.match(reason):
        reason = f"because {reason}"
    item = order.office.item
    effects = () if item is None else (NotTaken(item, ItemFate.WITHDRAWN, reason),)
    return Written(withdrawn(reason), effects)


def admit_urgent(order: Order) -> Written:
    """Business below this item, with the special circumstances for which the chair admits it.

    Without them it may not be taken (Local Government Act 1972, section 100B(4)).
    """
    title, *reason = _BECAUSE.split(order["business"], maxsplit=1)
    if not reason or not reason[0].strip():
        raise Waiting("title because reason; the reason must be minuted")
    title, why = capitalised(title.strip()), reason[0].strip()
    return Written("", (Urgent(title, why, order.office.item),), f"urgent business below: {title}, because {why}")


def divide(order: Order) -> Written:
    """An item of its own from this line on."""
    title = capitalised(order["title"].strip())
    return Written("", (Divided(title),), f"from here on an item of its own: {title}")
