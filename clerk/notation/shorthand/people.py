"""Finding the person a clerk means; where there are several, the clerk is asked."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from clerk.names import find_people
from clerk.notation.shorthand.office import Attendee, Office
from clerk.notation.shorthand.reading import Bit, Slip
from clerk.wording.people import name_of

_MOST_WORDS = 4
_MOST_MEANINGS = 6
_LONGEST_NAME = 60
KEY_MARK = "#"
"""Before a person's key: what a choice puts in the line where two people have the same name."""


def written(person: Attendee, office: Office, form: str = "") -> str:
    """The name in the body's own form, or in another."""
    return name_of(person, form or office.policy.name_form)


def one_person(name: Bit, office: Office, *, members: bool = False) -> Attendee:
    """The one person on the roll that a name means.

    With `members` officers and visitors are only thought of where no member fits. Raises Slip where it is nobody, with
    those who come near it, and where it is several, with all of them.
    """
    found = candidates(name.text, office)
    if members and any(person.member for person in found):
        found = [person for person in found if person.member]
    if len(found) == 1:
        return found[0]
    if found:
        listed = " or ".join(person.full_name for person in found[:3])
        raise Slip(f"“{name.text}” may be {listed}. Which is it?", name, _meanings(found, office))
    near = _near(name.text, office)
    hint = f" Perhaps {near[0].full_name}?" if near else " Names are initials, the beginning of a surname, or @letters."
    sentence = f"Nobody on the roll is called “{name.text}”.{hint}"
    raise Slip(sentence, name, _meanings(near, office), maybe_prose=not near)


_NEAR_ENOUGH = 0.7


def _near(name: str, office: Office) -> list[Attendee]:
    """People whose surname is spelt much like the name, the likeliest first."""
    typed = name.casefold().strip("@. ")
    likeness = [(SequenceMatcher(None, typed, person.surname.casefold()).ratio(), person) for person in office.people]
    return [person for how, person in sorted(likeness, key=lambda pair: -pair[0]) if how >= _NEAR_ENOUGH]


def candidates(name: str, office: Office) -> list[Attendee]:
    """Everybody on the roll whom a name may mean, likeliest first; nobody for more than a name can be."""
    if len(name) > _LONGEST_NAME:
        return []
    if name.startswith(KEY_MARK):
        return [person for person in office.people if str(person.key) == name.removeprefix(KEY_MARK)]
    return list(_fitting(name, office.people))


@lru_cache(maxsize=256)
def _fitting(name: str, people: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
    """Remembered, because a line is read again at every key while the names in it stay the same."""
    return tuple(find_people(name, people))


def _meanings(people: Sequence[Attendee], office: Office) -> list[tuple[str, str]]:
    return [(_label(person), _unmistakable(person, office)) for person in people[:_MOST_MEANINGS]]


def _label(person: Attendee) -> str:
    note = person.post or ("" if person.here else "not in the room")
    return f"{person.full_name}, {note}" if note else person.full_name


def _unmistakable(person: Attendee, office: Office) -> str:
    """The name in full, or the key where even that is not this person's alone."""
    full = f"{person.forename} {person.surname}".strip()
    return full if candidates(full, office) == [person] and person.forename else f"{KEY_MARK}{person.key}"


def name_length(words: Bit, office: Office) -> int:
    """How many characters at the beginning of the words are a name on the roll: the longest that anybody fits."""
    ends = _word_ends(words.text)
    return next((end for end in reversed(ends) if candidates(words.text[:end], office)), 0)


def first_person(words: Bit, office: Office, *, members: bool = False) -> tuple[Attendee, Bit]:
    """The person the words begin with, and the words behind the name; raises Slip where that is nobody."""
    end = name_length(words, office) or next(iter(_word_ends(words.text)), len(words.text))
    return one_person(words.part(0, end), office, members=members), words.part(end)


def _word_ends(text: str) -> list[int]:
    ends = [place for place, character in enumerate(text) if character == " " and text[place - 1] != " "]
    return [*ends, len(text)][:_MOST_WORDS]
