"""Reading people from lines as clerks type and publish them."""

import re
from dataclasses import dataclass

from clerk.names.addresses import address_in, addressed
from clerk.names.roles import role_of, says_no_more_than_the_role
from clerk.names.titles import MEMBER_TITLES, is_post_nominal, title_of
from clerk.vocabulary import Role

_MARKER = re.compile(r"^\s*(?:[-*•·]|\d{1,3}[.)])\s+")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_NOTE = re.compile(r"\s+[-–—/|]\s+|\s*[,;\t]\s*")
_ATTENDANCE_NOTE = re.compile(
    r".*\d{1,2}[.:]\d{2}.*|(?:apologies|absent|present|remote|arrived|left|joined|until|from|via)\b.*|part(?:\s+(?:meeting|only))?|[A-Z]",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=[A-Za-z][a-z])\.(?=[A-Z])|(?<=[A-Z])\.(?=[A-Z][a-z])")
_STANDS_IN = re.compile(r"\s+(?:as\s+)?(?:substitut(?:e|ing)|deputising|sub)\s+for\s+", re.IGNORECASE)
_OFFICE_FIRST = re.compile(
    r"(?:the\s+)?(?:(?:rt\.?|right)\s+\S+\s+)?(?:the\s+)?"
    r"(?P<office>(?:(?:vice|deputy|depute|acting|lord|lady|town|city)[\s-]+)*"
    r"(?:mayor|provost|convener|leader|president|chair(?:man|woman|person)?|cathaoirleach|cadeirydd)(?:\s+of\s+.+)?)",
    re.IGNORECASE,
)
_MAYOR_FIRST = re.compile(
    r"(?:(?:his|her)\s+worship\s+)?(?:the\s+)?(?:(?:rt\.?|right)\s+worshipful\s+)?(?:the\s+)?"
    r"(?P<office>(?:(?:deputy|lord|lady|town|assistant)\s+){0,2}mayor)\s+(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_POST_NOUNS = (
    "Adviser|Advisor|Clerk|Director|Engineer|Executive|Head|Manager|Office|Officer|Secretary|Solicitor|Treasurer"
)
_POST = re.compile(rf"(?:[A-Z][\w&/-]*\s+|(?:of|for|and|the|&)\s+){{0,9}}(?:{_POST_NOUNS})(?:\s+.+)?")
_SHORT_NAME = re.compile(r"(?:[A-Z]\.?\s?){1,3}[A-Z][a-zA-Z][\w’'-]*")
_POST_BEHIND = re.compile(rf"(?P<name>{_SHORT_NAME.pattern})\s+(?P<post>(?:[A-Z][\w/&-]*\s+)*(?:{_POST_NOUNS}))")
_ROSTER_NOTE = re.compile(r"\s+\([A-Z]{2,4}[a-z]?\)\s+(?=[A-Z])")
_MOST_WORDS = 16
_COUNCILS = ("county", "district", "borough", "city", "town", "parish", "community")
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}")
_PARTICLE = re.compile(
    r"ap|ab|ferch|ó|ní|nic|uí|de|da|di|del|della|der|den|du|la|le|mac|mc|st|ten|van|von|bin|al|el", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ParsedPerson:
    """A person as read from a line. What the line does not say is ""; the role is then a guess from the rest."""

    title: str
    forename: str
    surname: str
    role: Role
    post: str = ""
    email: str = ""


def parse_person(line: str) -> ParsedPerson:
    """The person a line names: "Councillor Jane A Smith (Chair)", "Mrs F Reed - co-opted", "J Bell, Head of Finance".

    Notes in brackets, after a dash or after a comma give role and post; a label before a colon ("Clerk: L Evans") or
    a role before a title ("Chair Cllr C Ellis") does too. "Smith, J A" and "Smith, Cllr Jane" are turned round; a title
    may stand in brackets behind the name, and an e-mail address anywhere.
    A person with a post and without a councillor's title is taken to be an officer, anybody else a member.
    Notes of attendance ("(until 19:30)", "- apologies") are the roll's business and passed over.
    Nothing is refused: a line with one word is a surname, an empty line a person with no name.
    """
    line, email = address_in(line)
    line = _STANDS_IN.sub(" - substitute for ", _GLUED.sub(". ", _MARKER.sub("", line).strip()))
    line = _ROSTER_NOTE.sub(" - ", line)
    notes = [note.strip() for bracket in _BRACKETED.findall(line) for note in re.split(r"[,;]", bracket)]
    parts = [part.strip() for part in _NOTE.split(_BRACKETED.sub(" ", line)) if part.strip()]
    _put_the_person_first(parts, notes)
    before, words = _leading_role((parts or [""])[0])
    after = parts[1:]
    title, words = _take_title(words)
    if after and re.search(r"[,;\t]", line) and _is_turned_round(words, after[0], title):
        given, names = _take_title(after.pop(0).split())
        title, words = title or given, [*names, *words]
    while after and all(map(is_post_nominal, after[0].split())):
        words = [*words, *after.pop(0).split()]
    words, column = _cut_at_roster_initials(words)
    notes = [note for note in notes if not _is_roster_initials(words[:_MOST_WORDS], note)]
    forename, surname = _split_name(words)
    if not title and (titled := [note for note in notes if title_of(note)]):
        title = title_of(titled[0])
        notes.remove(titled[0])
    role, post = _capacity([*before, *column, *after, *filter(None, notes)], title)
    return ParsedPerson(title, forename, surname, role, post, email)


def parse_people(text: str) -> tuple[ParsedPerson, ...]:
    """The people of a list: one a line, or several on a line where each has a title or the line opens with a plural.

    "Councillors A Ash, B Beech and C Cedar" gives three councillors, and so does "Cllr A Ash; Cllr B Beech and
    Cllr C Cedar"; in the line "To:" of a message the addresses part them. Empty lines are passed over.
    """
    lines = (_MARKER.sub("", line).strip() for line in text.splitlines())
    return tuple(parse_person(person) for line in lines if line for person in addressed(line) or _people_of_line(line))


def _people_of_line(line: str) -> list[str]:
    plural = re.match(r"(Councillors|Cllrs|Cl?rs|Aldermen)\b\.?:?\s*(?:[-–—]\s+)?", line, re.IGNORECASE)
    if plural is not None:
        names = re.split(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+", line[plural.end() :])
        return [f"{title_of(plural[1])} {name}" for name in names if name]
    parts = re.split(r"(\s*[,;]\s*(?:and\s+)?|\s+and\s+)", line)
    people = [parts[0]]
    for joint, part in zip(parts[1::2], parts[2::2], strict=True):
        if _names_someone(people[0]) and _names_someone(part):
            people.append(part)
        else:
            people[-1] += joint + part
    return people


def _names_someone(part: str) -> bool:
    """Whether a part of a line has a title, after a role or not, and a name after it."""
    _, words = _leading_role(part)
    return bool(_take_title(words)[0]) and not _OFFICE_FIRST.fullmatch(part.strip())


def _put_the_person_first(parts: list[str], notes: list[str]) -> None:
    """Turn "The Mayor, Councillor Ash", "The Mayor (Councillor Ash)" and "Chief Executive - J Ash" round.

    The office becomes the note.
    """
    office = _OFFICE_FIRST.fullmatch(parts[0]) if parts else None
    if office is None:
        _put_the_holder_first(parts, notes)
        return
    if len(parts) > 1 and _names_someone(parts[1]):
        parts[:2] = [parts[1], office["office"]]
    elif notes and _names_someone(notes[0]):
        parts[0], notes[0] = notes[0], office["office"]


def _put_the_holder_first(parts: list[str], notes: list[str]) -> None:
    """Turn "Chief Executive - J Ash" and "Chief Executive (J Ash)" round."""
    if not parts or not _POST.fullmatch(parts[0]):
        return
    others, place = (parts, 1) if len(parts) > 1 else (notes, 0)
    if others and _SHORT_NAME.fullmatch(others[place]):
        parts[0], others[place] = others[place], parts[0]


def _leading_role(name: str) -> tuple[list[str], list[str]]:
    """A label or role before the name, as a note, and the words of the name itself."""
    label, colon, rest = name.partition(":")
    if colon and rest.strip():
        return [label.strip()], rest.split()
    mayor = _MAYOR_FIRST.match(name)
    if mayor:
        return [mayor["office"]], name[mayor.end() :].split()
    words = name.split()
    for count in range(1, min(4, len(words))):
        if role_of(" ".join(words[:count])) and title_of(words[count]):
            return [" ".join(words[:count])], words[count:]
    return [], words


def _is_turned_round(surname: list[str], rest: str, title: str) -> bool:
    words = rest.split()
    if not 1 <= len(surname) <= 2 or role_of(rest) or is_post_nominal(rest):
        return False
    return (bool(title_of(words[0])) and not title) or all(_INITIALS.fullmatch(word) for word in words)


def _take_title(words: list[str]) -> tuple[str, list[str]]:
    if len(words) > 2 and words[0].lower() in ("the", "y", "yr") and title_of(words[1]):
        words = words[1:]
    titles = []
    if len(words) > 2 and words[0].lower() in _COUNCILS and title_of(words[1]) == "Councillor":
        # "County Councillor" is how some councils call their members, and how others call their visitors.
        titles.append(words[0].capitalize())
        words = words[1:]
    while len(words) > 1 and title_of(words[0]):
        titles.append(title_of(words[0]))
        words = words[1:]
    return " ".join(titles), words


def _cut_at_roster_initials(words: list[str]) -> tuple[list[str], list[str]]:
    """The name before a word that only repeats its initials ("C Dunn CD Parent Governor"), and the rest as a note.

    A post directly behind initials and a surname is one too: "D L Elm Deputy Clerk".
    """
    for place in range(2, min(len(words), _MOST_WORDS)):
        if _is_roster_initials(words[:place], words[place]):
            rest = " ".join(words[place + 1 :])
            return words[:place], [rest] if rest else []
    behind = _POST_BEHIND.fullmatch(" ".join(words).rstrip(".")) if len(words) <= _MOST_WORDS else None
    return (behind["name"].split(), [behind["post"]]) if behind else (words, [])


def _split_name(words: list[str]) -> tuple[str, str]:
    """Forename and surname: the last word, the particles before it and the letters after it are the surname."""
    if words and len(words[-1]) > len("J."):
        words = [*words[:-1], words[-1].rstrip(".")]
    end = len(words)
    while end > 1 and is_post_nominal(words[end - 1]):
        end -= 1
    start = max(end - 1, 0)
    while start > 0 and _PARTICLE.fullmatch(words[start - 1].rstrip(".")):
        start -= 1
    return " ".join(_spread_initials(word) for word in words[:start]), " ".join(words[start:])


def _is_roster_initials(names: list[str], last: str) -> bool:
    """Whether the last word only repeats the initials: "Phillip Norris PN"."""
    initials = "".join(part[0] for name in names for part in name.split("-") if part)
    return len(names) > 1 and (last == initials or (last[:-1] == initials and last[-1:].islower()))


def _spread_initials(word: str) -> str:
    """Initials run together are set apart: "D.E." is D E."""
    return " ".join(word.replace(".", " ").split()) if re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?", word) else word


def _capacity(notes: list[str], title: str) -> tuple[Role, str]:
    """The role that the notes give, or that title and post suggest, and what remains of them as the post."""
    notes = [note for note in notes if not _ATTENDANCE_NOTE.fullmatch(note)]
    roles = [found for found in map(role_of, notes) if found]
    # A mayor sits as a member unless another note says that they preside.
    role = next((found for found in roles if found is not Role.MEMBER), roles[0] if roles else None)
    post = ", ".join(note for note in notes if not says_no_more_than_the_role(note))
    if role is not None:
        return role, post
    is_officer = bool(post) and not MEMBER_TITLES.intersection(title.split())
    return (Role.OFFICER if is_officer else Role.MEMBER), post
