"""Names in prose: "Councillors A Ash, B Beech and C Cedar"."""

from collections.abc import Sequence
from itertools import groupby

from clerk.names import ToldApart, formal_name
from clerk.names.titles import SHORT_TITLES

_PLURALS = {
    "Councillor": "Councillors",
    "Cynghorydd": "Cynghorwyr",
    "Alderman": "Aldermen",
    "Cllr": "Cllrs",
    "Ald": "Aldermen",
    "Bailie": "Bailies",
}
"""Titles that several people share, as they are written before all their names."""


def name_of(person: ToldApart, form: str) -> str:
    """One person's name in a form of NAME_FORMS, told from their namesakes."""
    return formal_name(person.title, person.forename, person.surname, form, person.namesakes)


def names_of(people: Sequence[ToldApart], form: str) -> str:
    """Several people in a sentence, those with one title together, in the order given.

    "Councillor A Ash", "Councillors A Ash and B Beech", "Cllrs A Ash and B Beech, and Mrs F Reed".
    """
    groups = [(title, list(members)) for title, members in groupby(people, lambda one: one.title)]
    if len(groups) == 1 or all(len(members) == 1 for _, members in groups):
        written = [_group(title, members, form) for title, members in groups]
        return written[0] if len(groups) == 1 else listed([name_of(person, form) for person in people])
    written = [_group(title, members, form) for title, members in groups]
    return f"{', '.join(written[:-1])}, and {written[-1]}"


def _group(title: str, members: Sequence[ToldApart], form: str) -> str:
    names = [name_of(person, form) for person in members]
    for written in (title, SHORT_TITLES.get(title, title)):
        if len(names) > 1 and written in _PLURALS and all(name.startswith(f"{written} ") for name in names):
            return f"{_PLURALS[written]} {listed([name.removeprefix(f'{written} ') for name in names])}"
    return listed(names)


def listed(words: Sequence[str], joined: str = "and") -> str:
    """Words as prose lists them: "A", "A and B", "A, B and C", or with another word `joined` before the last."""
    return f" {joined} ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
