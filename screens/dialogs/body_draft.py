"""A body as it stands in its form: plain texts on one side, what storage takes on the other."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from clerk.dates import DATE_FORMS
from clerk.members_file import MembersPreview, read_members_typed
from clerk.names import NAME_FORMS
from clerk.numbering import (
    SCHEME_NOTES,
    SCHEMES,
    MinuteNumber,
    NumberingScheme,
    YearBasis,
    citation,
    placed,
    register_year,
    scheme_problems,
)
from clerk.policy import Policy
from clerk.presets import PRESETS
from clerk.problems import Problem
from clerk.text import whole_number
from storage.council.bodies import NewBody, NewMember
from storage.schema.records import BodyRecord

#: Stands for a numbering scheme that is none of the usual ones.
OWN_SCHEME = "own"


@dataclass(frozen=True, slots=True)
class BodyDraft:
    """What the form holds, each field as typed or chosen."""

    council: str
    name: str
    short_name: str
    code: str
    preset: str
    venue: str
    contact: str
    members: str
    numbering: str
    prefix: str
    serial: str
    year: str
    decision_form: str
    name_form: str
    date_form: str

    @classmethod
    def blank(cls, today: date, council: str = "") -> "BodyDraft":
        """An empty form with the defaults of the first preset."""
        preset = next(iter(PRESETS))
        policy = PRESETS[preset].policy
        return cls(council, "", "", "", preset, "", "", "", *_style(policy, today))

    def with_preset(self, preset: str, today: date) -> "BodyDraft":
        """The same body with the house style that is usual for its kind."""
        style = _style(PRESETS[preset].policy, today)
        names = ("numbering", "prefix", "serial", "year", "decision_form", "name_form", "date_form")
        return replace(self, preset=preset, **dict(zip(names, style, strict=True)))

    def policy(self) -> Policy:
        """The preset's policy with what the form says. Raises Problem for a bad number."""
        scheme = self.scheme()
        for problem in scheme_problems(scheme):
            raise Problem(problem, "prefix")
        policy = replace(
            PRESETS[self.preset].policy,
            numbering=scheme,
            decision_form=self.decision_form,
            name_form=self.name_form,
            date_form=self.date_form,
        )
        return with_opening(policy, _number(self.serial, "next minute number", "serial"), self._year(scheme))

    def scheme(self) -> NumberingScheme:
        """The numbering scheme chosen, with the body's own letters."""
        scheme = SCHEMES.get(self.numbering, PRESETS[self.preset].policy.numbering)
        return replace(scheme, prefix=self.prefix.strip()) if scheme.prefix else scheme

    def next_citation(self, today: date) -> str:
        """The next minute number as it will be cited, "" while the form's numbers are not numbers.

        Where the scheme writes the day or the number of the meeting, they are those of a first meeting today.
        """
        serial = whole_number(self.serial.strip())
        if serial is None or whole_number(self.year.strip()) is None:
            return ""
        scheme = self.scheme()
        return citation(scheme, placed(scheme, MinuteNumber(self._year(scheme), serial), today, 1))

    def new_body(self) -> NewBody:
        """The body for storage. Raises Problem where a number is not one."""
        return NewBody(self.council, self.name, self.short_name, self.code, self.venue, self.contact, self.policy())

    def people(self) -> MembersPreview:
        """The members as understood, typed on lines or pasted as a table with headings."""
        return read_members_typed(self.members)

    def new_members(self) -> list[NewMember]:
        """The members for storage. Raises Problem for a table that is not understood."""
        people = self.people()
        if people.problems:
            raise Problem(" ".join(people.problems), "members")
        return [
            NewMember(one.title, one.forename, one.surname, one.role, one.post, row.email)
            for row in people.rows
            for one in (row.person,)
        ]

    def _year(self, scheme: NumberingScheme) -> int:
        return 0 if scheme.basis is YearBasis.NEVER else _number(self.year, "year of the next minute", "year")


def decision_forms(current: str) -> list[str]:
    """The decision forms to choose from, the current one among them."""
    return sorted({preset.policy.decision_form for preset in PRESETS.values()} | {current})


def name_forms(current: str) -> list[str]:
    """The forms of names to choose from."""
    return list(dict.fromkeys([*NAME_FORMS, current]))


def date_forms(current: str) -> list[str]:
    """The forms of dates to choose from."""
    return list(dict.fromkeys([*DATE_FORMS, current]))


def numberings(current: str) -> list[tuple[str, str]]:
    """The numbering schemes to choose from, as what is shown and the key."""
    own = [("its own scheme", OWN_SCHEME)] if current == OWN_SCHEME else []
    return [(f"{name}: {SCHEME_NOTES[name]}", name) for name in SCHEMES] + own


def scheme_name(scheme: NumberingScheme) -> str:
    """The usual scheme that one is, whatever its letters, its year's first day and its private mark; or OWN_SCHEME."""
    for name, each in SCHEMES.items():
        usual = replace(
            each,
            prefix=scheme.prefix if each.prefix else each.prefix,
            starts=scheme.starts,
            private_mark=scheme.private_mark,
            private_apart=scheme.private_apart,
        )
        if usual == scheme:
            return name
    return OWN_SCHEME


def codes_of(bodies: Collection[BodyRecord]) -> list[str]:
    """The codes that bodies have."""
    return [body.code for body in bodies]


def _style(policy: Policy, today: date) -> tuple[str, str, str, str, str, str, str]:
    scheme = policy.numbering
    known = scheme_name(scheme)
    year = register_year(scheme, today)
    serial = policy.first_serial(year)
    year_shown = str(year or today.year)
    return known, scheme.prefix, str(serial), year_shown, policy.decision_form, policy.name_form, policy.date_form


def with_opening(policy: Policy, serial: int, year: int) -> Policy:
    """The policy with its register of a year beginning at that number."""
    others = {known: first for known, first in policy.register_openings if known != year}
    if serial != policy.numbering.first:
        others[year] = serial
    return replace(policy, register_openings=tuple(sorted(others.items())))


def _number(text: str, what: str, field: str) -> int:
    number = whole_number(text.strip())
    if number is None:
        raise Problem(
            f"The {what} should be a whole number in figures, such as 1 or 2026; “{text.strip()}” is not.", field
        )
    return number
