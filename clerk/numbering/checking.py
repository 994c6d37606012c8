"""What would make a numbering scheme unusable, said before it is used."""

from clerk.numbering.parts import SERIAL, Part, citation_parts
from clerk.numbering.scheme import NumberingScheme, YearBasis


def scheme_problems(scheme: NumberingScheme) -> tuple[str, ...]:
    """What is wrong with a scheme, a sentence each; nothing means that every citation can be read back."""
    try:
        parts = citation_parts(scheme)
    except ValueError as error:
        return (str(error),)
    checks = (_no_serial(parts), _no_limit(parts), _mark_unclear(scheme), _apart_without_mark(scheme))
    return tuple(problem for problem in (*checks, _no_year(parts, scheme), _no_start(scheme)) if problem)


def _no_serial(parts: tuple[Part, ...]) -> str:
    count = parts.count(SERIAL)
    return "" if count == 1 else "The form must have {n}, the number of the minute, exactly once."


def _no_limit(parts: tuple[Part, ...]) -> str:
    """Two numbers of any length with no more than figures between them cannot be told apart."""
    loose = ""
    for part in parts:
        if isinstance(part, str):
            loose = loose if part.isdigit() else ""
        elif not part.fixed and loose:
            return f"Too little stands between {{{loose}}} and {{{part.name}}}: 1 and 11 would look like 11 and 1."
        elif not part.fixed:
            loose = part.name
    return ""


def _no_year(parts: tuple[Part, ...], scheme: NumberingScheme) -> str:
    if scheme.basis is YearBasis.NEVER and any(
        not isinstance(part, str) and part.attribute == "year" for part in parts
    ):
        return "Numbers that never start again belong to no year, so the form must not have one."
    return ""


def _mark_unclear(scheme: NumberingScheme) -> str:
    mark = scheme.private_mark
    if not mark:
        return ""
    if any(character.isdigit() for character in mark) or mark[0] in ".(":
        return f'The mark of private minutes, "{mark}", could be read as part of the number. Use a capital letter.'
    if scheme.sub_form and mark[0].islower():
        return f'The mark of private minutes, "{mark}", could be read as a paragraph. Use a capital letter.'
    return ""


def _apart_without_mark(scheme: NumberingScheme) -> str:
    if scheme.private_apart and not scheme.private_mark:
        return "Private minutes counted by themselves need a mark, or two minutes would have the same number."
    return ""


def _no_start(scheme: NumberingScheme) -> str:
    if scheme.basis not in (YearBasis.MUNICIPAL, YearBasis.ACADEMIC):
        return ""
    month, day = scheme.starts
    return "" if 1 <= month <= 12 and 1 <= day <= 28 else "The register year must begin on a day every year has."
