"""What a rule yields."""

from typing import NamedTuple


class Fault(NamedTuple):
    """One place where a rule is broken. `advice` stands in for the rule's usual advice where it is given."""

    place: str
    message: str
    advice: str = ""
