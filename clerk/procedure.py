"""Quorum: how many members must be there, whether they are, and why."""

from clerk.policy import QuorumRule

_SHARES = {(1, 2): "half", (1, 3): "one third", (1, 4): "one quarter", (1, 5): "one fifth", (2, 3): "two thirds"}


def quorum(rule: QuorumRule, seats: int) -> int:
    """How many members must be present, of a body with so many seats (vacant ones included).

    Where the rule gives the seats itself it is right: a caller may know only of the seats that are filled.
    """
    return max(rule.minimum, -(-_seats(rule, seats) * rule.numerator // rule.denominator))


def quorum_reason(rule: QuorumRule, seats: int) -> str:
    """Why it is that many, for a clerk who is asked: "one quarter of 11 seats, never fewer than 2"."""
    return _reason(rule, f"{_seats(rule, seats)} seats")


def quorum_statement(rule: QuorumRule, seats: int, present: int, excluded: int = 0) -> str:
    """The whole sum in words: "4 present of 9 seats; 3 needed (one third of 9, never fewer than 3): quorate".

    `excluded` of the members present may not take part in the item because of an interest, and do not count for it.
    """
    counted = present - excluded
    needed = quorum(rule, seats)
    less = f", {excluded} excluded by an interest, {counted} left" if excluded else ""
    verdict = "quorate" if counted >= needed else f"not quorate, {needed - counted} short"
    seats = _seats(rule, seats)
    return f"{present} present of {seats} seats{less}; {needed} needed ({_reason(rule, str(seats))}): {verdict}"


def _seats(rule: QuorumRule, seats: int) -> int:
    return rule.seats or seats


def _reason(rule: QuorumRule, whole: str) -> str:
    if not rule.numerator:
        return "a fixed number"
    share = _SHARES.get((rule.numerator, rule.denominator), f"{rule.numerator}/{rule.denominator}")
    least = f", never fewer than {rule.minimum}" if rule.minimum > 1 else ""
    return f"{share} of {whole}{least}"
