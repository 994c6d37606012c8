"""What can be guessed about a body from its name, and how members typed on lines were understood."""

import re
from collections.abc import Collection, Sequence

from clerk.names import ParsedPerson, parse_people
from clerk.vocabulary import Role

#: What minutes call a body after its first mention, by the word its name has for it.
_NOUNS = (
    "Board", "Committee", "Council", "Cabinet", "Executive", "Panel", "Forum", "Commission", "Assembly", "Senate",
    "Court", "Faculty", "Conference", "Group", "Party", "Team", "Trust", "Trustees", "Governors", "Body", "Authority",
)  # fmt: skip


def guess_short_name(name: str) -> str:
    """What minutes would call the body: "the Board" for "Children's Scrutiny Board (2)"; "" for an empty name.

    A name without one of the usual nouns is kept whole: "the Exampleshire Partnership".
    """
    words = re.findall(r"[\w'’-]+", re.split(r"\s(?:of|for|on|to)\s|\s?\(", name, maxsplit=1)[0])
    if not words:
        return ""
    nouns = {noun.casefold(): noun for noun in _NOUNS}
    for word in reversed(words):
        for part in reversed(word.split("-")):
            if noun := nouns.get(part.casefold()):
                return f"the {_whole_noun(words, word, noun)}"
    return f"the {name.strip()}"


def _whole_noun(words: list[str], word: str, noun: str) -> str:
    """ "Working Group" and "Governing Body" are one noun; so is "Sub-Committee"."""
    before = words[words.index(word) - 1] if words.index(word) else ""
    if before.casefold() in ("working", "governing", "steering", "sub"):
        return f"{before} {noun}"
    return word if "-" in word else noun


def guess_code(name: str, taken: Collection[str] = ()) -> str:
    """A short key for lists and file names: "HSB2" for "Health Scrutiny Board (2)", at most six letters.

    Ends in a number where the plain letters are in `taken`, whatever their capitals; "" for an empty name.
    """
    words = [word for word in re.findall(r"[^\W_]+", name.replace("'", "").replace("’", "")) if word]
    letters = [word if word.isdigit() else word[0] for word in words if word.casefold() not in _SMALL_WORDS]
    code = "".join(letters)[:6].upper() if len(letters) > 1 else "".join(words)[:3].upper()
    used = {other.casefold() for other in taken}
    tries = (code if number == 1 else f"{code}-{number}" for number in range(1, len(used) + 2))
    return next(attempt for attempt in tries if attempt.casefold() not in used) if code else ""


_SMALL_WORDS = frozenset(["and", "of", "the", "for", "on", "to", "in", "with", "a", "an", "at", "by"])


#: Words in the name of a council or of a body, and the kind of body (clerk.presets) that has them; the first that fit.
_KINDS = (
    (r"(county|district|borough|city|unitary) council", "principal"),
    (r"parish (council|meeting)", "parish"),
    (r"town council", "town"),
    (r"community council", "community"),
    (r"university", "university"),
    (r"governing (body|board)|governors|academy trust", "governors"),
    (r"charity|society|association|trustees", "voluntary"),
)


def guess_kind(council: str, name: str) -> str:
    """The key of the kind of body that the names suggest: "town" for Ashmere Town Council; "" where they do not."""
    names = f"{council}, {name}"
    return next((key for words, key in _KINDS if re.search(words, names, re.IGNORECASE)), "")


def describe_members(people: Sequence[ParsedPerson]) -> str:
    """How a list of members was understood: "7 members, 2 others; in the chair: Councillor A Example"."""
    if not people:
        return "Nobody yet"
    seats = sum(person.role.has_seat for person in people)
    others = len(people) - seats
    chairs = [titled_name(person) for person in people if person.role is Role.CHAIR]
    counts = [f"{seats} member{'' if seats == 1 else 's'}"] if seats else []
    counts += [f"{others} other{'' if others == 1 else 's'}"] if others else []
    return ", ".join(counts) + ("; in the chair: " + ", ".join(chairs) if chairs else "; no chair marked")


def describe_member(person: ParsedPerson) -> str:
    """How one person was understood: "Mr J Bell, officer, Head of Finance"."""
    return ", ".join(part for part in (titled_name(person), person.role.value, person.post) if part)


def describe_line(line: str) -> str:
    """How a line of such a list was understood, "" for an empty one; several people by their names alone."""
    people = parse_people(line)
    return describe_member(people[0]) if len(people) == 1 else ", ".join(map(titled_name, people))


def titled_name(person: ParsedPerson) -> str:
    """Title, forename and surname as typed."""
    return " ".join(part for part in (person.title, person.forename, person.surname) if part)
