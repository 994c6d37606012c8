"""How a body writes a person's name in its minutes."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from clerk.names.titles import SHORT_TITLES, is_post_nominal

FullName = tuple[str, str, str]
"""Title, forename and surname of somebody."""


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

    All initials of a forename are written: clerks keep a second one where two members share the first. `fuller` is the
    form that tells two people apart whom this one would write alike, "" where none says more.
    """

    title: Callable[[str], str]
    forename: Callable[[str], str]
    surname: Callable[[str], str] = _as_kept
    joint: str = " "
    fuller: str = ""

    def write(self, name: FullName) -> str:
        """A name in this form; a part that is not known is left out."""
        title, forename, surname = name
        return self.joint.join(filter(None, (self.title(title), self.forename(forename), self.surname(surname))))


NAME_FORMS: dict[str, NameForm] = {
    "Councillor A Surname": NameForm(_as_kept, _spaced_initials, fuller="Councillor Forename Surname"),
    "Councillor A. Surname": NameForm(_as_kept, _dotted_initials, fuller="Councillor Forename Surname"),
    "Councillor Forename Surname": NameForm(_as_kept, _as_kept),
    "Councillor Surname": NameForm(_as_kept, _left_out, fuller="Councillor A Surname"),
    "Cllr A Surname": NameForm(_short_title, _spaced_initials, fuller="Cllr Forename Surname"),
    "Cllr Forename Surname": NameForm(_short_title, _as_kept),
    "Cllr Surname": NameForm(_short_title, _left_out, fuller="Cllr A Surname"),
    "A Surname": NameForm(_left_out, _spaced_initials, fuller="Forename Surname"),
    "Forename Surname": NameForm(_left_out, _as_kept, fuller="Councillor Forename Surname"),
    "initials": NameForm(_left_out, _letters, _letters, joint="", fuller="A Surname"),
}
"""Forms by example. People who are not councillors keep their own title in the same place."""


def formal_name(title: str, forename: str, surname: str, form: str, namesakes: Collection[FullName] = ()) -> str:
    """A person's name in the form of that key of NAME_FORMS, or in a fuller one that tells them from their namesakes.

    "Councillor Jane Smith" stands among "Councillor A Surname" where Councillor John Smith is there too; whose names
    are the same in full stay alike. Raises ValueError for a form that is not in the table.
    """
    if form not in NAME_FORMS:
        raise ValueError(f'There is no form of names called "{form}". Choose one of: {", ".join(NAME_FORMS)}.')
    rule, name = NAME_FORMS[form], (title, forename, surname)
    while rule.fuller and any(rule.write(other).casefold() == rule.write(name).casefold() for other in namesakes):
        rule = NAME_FORMS[rule.fuller]
    return rule.write(name)
