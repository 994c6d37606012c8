"""What can be guessed about a body from its name, and how a member is written on one line."""

import re
from collections.abc import Collection, Sequence

from clerk.names import ParsedPerson, parse_person
from clerk.vocabulary import Role

#: What minutes call a body after its first mention, by the word its name has for it.
_NOUNS = (
    "Board", "Committee", "Council", "Cabinet", "Executive", "Panel", "Forum", "Commission", "Assembly", "Senate",
    "Court", "Faculty", "Conference", "Group", "Party", "Team", "Trust", "Trustees", "Governors", "Body", "Authority",
)  # fmt: skip

_ROLE_NOTES = {
    Role.CHAIR: "Chair",
    Role.VICE_CHAIR: "Vice-Chair",
    Role.MEMBER: "member",
    Role.CO_OPTED: "co-opted",
    Role.SUBSTITUTE: "substitute",
    Role.CABINET_MEMBER: "Cabinet Member",
    Role.OFFICER: "officer",
    Role.CLERK: "clerk",
    Role.OTHER: "observer",
}


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


def member_line(title: str, forename: str, surname: str, role: Role, post: str = "") -> str:
    """A member on one line, in the shortest way that `parse_person` reads back as the same person."""
    meant = ParsedPerson(title, forename, surname, role, post)
    name = titled_name(meant)
    note = _ROLE_NOTES[role]
    lines = [name, f"{name}, {post}", f"{name} ({note})", f"{name}, {post} ({note})"]
    return next((line for line in lines if parse_person(line) == meant), lines[-1] if post else lines[-2])


def describe_members(people: Sequence[ParsedPerson]) -> str:
    """How a list of members was understood: "7 members, 2 others; in the chair: Councillor A Example"."""
    if not people:
        return "Nobody yet"
    seats = sum(person.role.counts_for_quorum for person in people)
    others = len(people) - seats
    chairs = [titled_name(person) for person in people if person.role is Role.CHAIR]
    counts = [f"{seats} member{'' if seats == 1 else 's'}"] if seats else []
    counts += [f"{others} other{'' if others == 1 else 's'}"] if others else []
    return ", ".join(counts) + ("; in the chair: " + ", ".join(chairs) if chairs else "; no chair marked")


def describe_member(person: ParsedPerson) -> str:
    """How one line was understood: "Mr J Bell, officer, Head of Finance"."""
    return ", ".join(part for part in (titled_name(person), person.role.value, person.post) if part)


def titled_name(person: ParsedPerson) -> str:
    """Title, forename and surname as typed."""
    return " ".join(part for part in (person.title, person.forename, person.surname) if part)
