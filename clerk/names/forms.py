"""How a body writes a person's name in its minutes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from clerk.names.titles import SHORT_TITLES, is_post_nominal


def initials(forename: str, surname: str) -> str:
    """First letters of every forename and surname, as in a roster of initials: "PN", "JAS", "CDH"."""
    return _letters(forename) + _letters(surname)


def _letters(names: str) -> str:
    words = [word for word in re.split(r"[\s.-]+", names) if word and not is_post_nominal(word)]
    return "".join(word[0].upper() for word in words)


def _spaced_initials(forename: str) -> str:
    return " ".join(word[0].upper() for word in re.split(r"[\s.]+", forename) if word)


def _dotted_initials(forename: str) -> str:
    return "".join(f"{letter}." for letter in _spaced_initials(forename).split())


def _as_kept(text: str) -> str:
    return text


def _left_out(text: str) -> str:
    return ""


def _short_title(title: str) -> str:
    return " ".join(SHORT_TITLES.get(word, word) for word in title.split())


@dataclass(frozen=True, slots=True)
class NameForm:
    """What becomes of title, forename and surname, and what joins them.

    All initials of a forename are written: clerks keep a second one where two members share the first.
    """

    title: Callable[[str], str]
    forename: Callable[[str], str]
    surname: Callable[[str], str] = _as_kept
    joint: str = " "


NAME_FORMS: dict[str, NameForm] = {
    "Councillor A Surname": NameForm(_as_kept, _spaced_initials),
    "Councillor A. Surname": NameForm(_as_kept, _dotted_initials),
    "Councillor Forename Surname": NameForm(_as_kept, _as_kept),
    "Councillor Surname": NameForm(_as_kept, _left_out),
    "Cllr A Surname": NameForm(_short_title, _spaced_initials),
    "Cllr Forename Surname": NameForm(_short_title, _as_kept),
    "Cllr Surname": NameForm(_short_title, _left_out),
    "A Surname": NameForm(_left_out, _spaced_initials),
    "Forename Surname": NameForm(_left_out, _as_kept),
    "initials": NameForm(_left_out, _letters, _letters, joint=""),
}
"""Forms by example. People who are not councillors keep their own title in the same place."""


def formal_name(title: str, forename: str, surname: str, form: str) -> str:
    """A person's name in the form of that key of NAME_FORMS; a part that is not known is left out.

    Raises ValueError for a form that is not in the table.
    """
    if form not in NAME_FORMS:
        raise ValueError(f'There is no form of names called "{form}". Choose one of: {", ".join(NAME_FORMS)}.')
    rule = NAME_FORMS[form]
    return rule.joint.join(filter(None, (rule.title(title), rule.forename(forename), rule.surname(surname))))
