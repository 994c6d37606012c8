"""The section of minute numbers: a scheme to choose, with the next number as it will be written and cited."""

from dataclasses import replace
from typing import Any

from clerk.numbering import (
    SCHEMES,
    MinuteNumber,
    NumberingScheme,
    YearBasis,
    citation,
    heading,
    placed,
    register_year,
    scheme_problems,
)
from clerk.problems import Problem
from screens.bodies.reading import day_of_year, shown_day, whole
from screens.bodies.view import BodyView, Field, Section, Values, as_given
from screens.dialogs.body_draft import OWN_SCHEME, numberings, scheme_name, with_opening
from storage.council.bodies import NewBody

_PRIVATE = (
    ("share the numbers, without a mark", "shared"),
    ("share the numbers, with the mark", "marked"),
    ("are counted by themselves, with the mark", "apart"),
)
_YEARLY = (YearBasis.MUNICIPAL, YearBasis.ACADEMIC)


def scheme_of(view: BodyView, values: Values) -> NumberingScheme:
    """The scheme as the form has it; raises Problem where it could not be used."""
    base = SCHEMES.get(values["scheme"], view.policy.numbering)
    mark = "" if values["private"] == "shared" else values["mark"].strip()
    scheme = replace(base, private_mark="", private_apart=False)
    if base.prefix:
        scheme = _with(scheme, "prefix", prefix=values["prefix"].strip())
    if base.basis in _YEARLY:
        scheme = _with(scheme, "starts", starts=day_of_year(values, "starts", view.today))
    scheme = _with(scheme, "mark", private_mark=mark, private_apart=values["private"] == "apart")
    if values["private"] == "marked" and not mark:
        raise Problem("Give the mark of private minutes, such as E for 12E.", "mark")
    return scheme


def _with(scheme: NumberingScheme, name: str, **changes: Any) -> NumberingScheme:
    """The scheme with what the field `name` says; raises Problem where it could not be used so."""
    changed = replace(scheme, **changes)
    for problem in scheme_problems(changed):
        raise Problem(problem, name)
    return changed


def _schemes(current: str) -> list[tuple[str, str]]:
    """The schemes to choose from; those that differ by the mark of private minutes alone are made with the mark."""
    return [(shown, key) for shown, key in numberings(current) if key not in SCHEMES or not SCHEMES[key].private_mark]


def _next(view: BodyView, values: Values, scheme: NumberingScheme) -> MinuteNumber:
    year = 0 if scheme.basis is YearBasis.NEVER else whole(values, "year", "The year", 1900, 2999)
    number = MinuteNumber(year, whole(values, "serial", "The first number", 1, 999999))
    return placed(scheme, number, view.today, 1)


def _told(view: BodyView, values: Values) -> str:
    scheme = scheme_of(view, values)
    number = _next(view, values, scheme)
    after = replace(number, serial=number.serial + 1)
    private = ""
    if scheme.private_mark:
        hidden = replace(number if scheme.private_apart else replace(after, serial=after.serial + 1), private=True)
        private = f" A private one is {citation(scheme, hidden)}."
    return (
        f"The first minute of that year is headed {heading(scheme, number)} and cited as {citation(scheme, number)}; "
        f"the next as {citation(scheme, after)}.{private}\nMinutes that are still drafts take these numbers; "
        "circulated ones keep theirs."
    )


def _read(view: BodyView) -> dict[str, str]:
    scheme = view.policy.numbering
    year = register_year(scheme, view.today)
    private = "apart" if scheme.private_apart else "marked" if scheme.private_mark else "shared"
    return {
        "scheme": scheme_name(scheme),
        "prefix": scheme.prefix,
        "serial": str(view.policy.first_serial(year)),
        "year": str(year or view.today.year),
        "starts": shown_day(*scheme.starts),
        "private": private,
        "mark": scheme.private_mark or "E",
    }


def _write(view: BodyView, values: Values) -> NewBody:
    scheme = scheme_of(view, values)
    number = _next(view, values, scheme)
    return as_given(view.body, with_opening(replace(view.policy, numbering=scheme), number.serial, number.year))


def _summary(view: BodyView) -> str:
    scheme = view.policy.numbering
    year = register_year(scheme, view.today)
    number = placed(scheme, MinuteNumber(year, view.policy.first_serial(year)), view.today, 1)
    return f"{citation(scheme, number)} is the first of this year; {scheme.basis.value}"


NUMBERS = Section(
    "numbering",
    "Minute numbers",
    (
        Field("scheme", "Scheme", choices=lambda view: _schemes(scheme_name(view.policy.numbering))),
        Field("prefix", "Its letters", "where the scheme has letters"),
        Field("serial", "Register begins", "with this number here; 1 unless an earlier book has the first ones"),
        Field("year", "in the year from", "the year in which it began"),
        Field("starts", "The year begins", "for municipal and academic years: 1 May"),
        Field("private", "Private minutes", choices=lambda _: _PRIVATE),
        Field("mark", "Their mark", "E makes 12E"),
    ),
    _read,
    _write,
    _summary,
    _told,
)

__all__ = ["NUMBERS", "OWN_SCHEME", "scheme_of"]
