"""What may follow a semicolon: mover and seconder, the vote, what a member with an interest did."""

import re
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from clerk.debate_fates import Fate
from clerk.notation.shorthand.office import Attendee, Office
from clerk.notation.shorthand.people import candidates, one_person, written
from clerk.notation.shorthand.reading import Bit, Slip, Waiting
from clerk.notation.shorthand.votes import VOTE_HELP, VoteSaid, read_vote
from clerk.wording.people import name_of
from clerk.wording.tallies import Tally


class Tail(Enum):
    """A kind of part behind a semicolon; the value is how the hint asks for it."""

    MOTION = "m mover s seconder"
    VOTE = "7-2-1"
    FATE = "accepted or withdrawn"
    DEED = "left, stayed ..."
    STAYS = "stays name, name"


DEED_HELP = "left, stayed, spoke, silent or disp (dispensation)"


@dataclass(frozen=True, slots=True)
class Deed:
    """What a member with an interest did, and whether they were out of the room for the item."""

    words: str
    out: bool = False


DEEDS: dict[str, Deed] = {
    "left": Deed("left the meeting", out=True),
    "stayed": Deed("remained in the meeting"),
    "spoke": Deed("spoke and then left the meeting", out=True),
    "silent": Deed("remained in the meeting but did not speak or vote"),
    "disp": Deed("had a dispensation and took part"),
}
"""Words for what the member did, as typed and as written."""


UNVOTED = (Fate.ACCEPTED, Fate.WITHDRAWN)
"""What becomes of an amendment without a vote."""


@dataclass(slots=True)
class Said:
    """What the parts behind the semicolons say together."""

    mover: Attendee | None = None
    seconder: Attendee | None = None
    vote: VoteSaid | None = None
    fate: Fate | None = None
    deed: Deed | None = None
    stays: tuple[str, ...] = ()

    def missing(self, allowed: tuple[Tail, ...]) -> list[str]:
        """What may still be added, as a hint asks for it."""
        have = {
            Tail.MOTION: self.seconder is not None,
            Tail.VOTE: self.vote is not None or self.fate is not None,
            Tail.FATE: self.vote is not None or self.fate is not None,
            Tail.DEED: self.deed is not None,
            Tail.STAYS: bool(self.stays),
        }
        asked = [kind.value for kind in allowed if not have[kind]]
        if self.mover is not None and self.seconder is None:
            return ["s seconder", *asked[1:]]
        return asked


_MOTION = re.compile(r"m(?:over)?\s+(?P<mover>.+)", re.IGNORECASE)
_SECONDS = re.compile(r"s(?:ec|econder)?\s+(?P<name>.+)", re.IGNORECASE)
_MOST_CUTS = 4
_SPLIT = re.compile(r"[\s,]+s(?:ec|econder)?[\s]+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,/&]|\band\b)\s*|\s+", re.IGNORECASE)
_AWAITS_SECONDER = re.compile(r"[\s,]+s(?:ec|econder)?$", re.IGNORECASE)
_PARTS = {
    Tail.MOTION: re.compile(r"(?:m|s)(?:\s|$)|mover\b|sec(?:onder)?\b", re.IGNORECASE),
    Tail.VOTE: re.compile(r"\d{1,3}\s*[-–]|unan|all\b|nem|cv\b|casting|named|lost\b|carried\b", re.IGNORECASE),
    Tail.FATE: re.compile("|".join(rf"{fate}$" for fate in UNVOTED), re.IGNORECASE),
    Tail.DEED: re.compile("|".join(rf"{word}$" for word in DEEDS), re.IGNORECASE),
    Tail.STAYS: re.compile(r"stays?\b", re.IGNORECASE),
}
_STAYS = re.compile(r"stays?\s*(?P<names>.*)", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|&|\band\b)\s*", re.IGNORECASE)
_OFFICES = {"clerk": "the Clerk", "officers": "the officers", "press": "the press"}
_HELP = {Tail.VOTE: VOTE_HELP, Tail.DEED: DEED_HELP}
_BEGUN = (
    *("mover", "seconder", "unanimous", "nem con", "named", "casting", "lost", "carried", "all", "stays"),
    *DEEDS,
    *UNVOTED,
)


def read_tails(parts: list[Bit], allowed: tuple[Tail, ...], office: Office) -> Said:
    """The parts behind the semicolons, in any order."""
    said = Said()
    for place, part in enumerate(parts):
        kind = next((kind for kind in allowed if _PARTS[kind].match(part.text)), None)
        if kind is Tail.MOTION:
            _motion(part, said, office)
        elif kind is Tail.VOTE:
            said.vote = read_vote(part)
        elif kind is Tail.FATE:
            said.fate = Fate(part.text.lower())
        elif kind is Tail.DEED:
            said.deed = DEEDS[part.text.lower()]
        elif kind is Tail.STAYS:
            said.stays = _staying(part, office)
        elif part:
            _not_understood(part, allowed, last=place == len(parts) - 1)
    return said


def _not_understood(part: Bit, allowed: tuple[Tail, ...], *, last: bool) -> None:
    """A part that is nothing known: begun if it stands last and may still become something, otherwise a slip."""
    text = part.text.lower()
    following = "; ".join(_HELP.get(kind, kind.value) for kind in allowed)
    if last and (text.isdigit() or any(word.startswith(text) for word in _BEGUN)):
        raise Waiting(following)
    clauses = " Clauses are parted by “ / ”." if Tail.MOTION in allowed else ""
    raise Slip(f"“{part.text}” is not understood behind the semicolon: {following}.{clauses}")


def _motion(part: Bit, said: Said, office: Office) -> None:
    """ "m jones s patel", or one of them alone."""
    waiting = _AWAITS_SECONDER.search(part.text)
    if waiting and not _SPLIT.search(part.text):
        part = part.part(0, waiting.start())
    seconds = _SECONDS.fullmatch(part.text)
    if seconds:
        said.seconder = one_person(part.part(seconds.start("name")), office, members=True)
        return
    moves = _MOTION.fullmatch(part.text)
    if moves is None:
        raise Waiting("initials, the beginning of a surname, or @letters")
    names = part.part(moves.start("mover"))
    for cut in islice(_SPLIT.finditer(names.text), _MOST_CUTS):
        if candidates(names.text[: cut.start()], office) and candidates(names.text[cut.end() :], office):
            said.mover = one_person(names.part(0, cut.start()), office, members=True)
            said.seconder = one_person(names.part(cut.end()), office, members=True)
            return
    first = _SPLIT.search(names.text)
    if first is None:
        _check_no_seconder(names, office)
    said.mover = one_person(names.part(0, first.start() if first else None), office, members=True)
    if first and names.text[first.end() :].strip():
        said.seconder = one_person(names.part(first.end()), office, members=True)


def _check_no_seconder(names: Bit, office: Office) -> None:
    """Two names without the "s" between them are nobody's name: raises Slip that offers them as mover and seconder."""
    if candidates(names.text, office):
        return
    for cut in islice(_BETWEEN.finditer(names.text), _MOST_CUTS):
        mover, seconder = names.text[: cut.start()], names.text[cut.end() :]
        if candidates(mover, office) and candidates(seconder, office):
            meant = f"{mover} s {seconder}"
            sentence = f"“{names.text}” is nobody here. Mover and seconder: m {meant}"
            raise Slip(sentence, names, [(f"m {meant}: mover and seconder", meant)])


def _staying(part: Bit, office: Office) -> tuple[str, ...]:
    """ "stays ash, clerk": those who stay when the public goes, as minutes write them.

    Several words that are nobody's name stand as they are: "the council's solicitor".
    """
    found = _STAYS.fullmatch(part.text)
    names = part.part(found.start("names")) if found else part
    if not names:
        raise Waiting("who stays: names, clerk, officers")
    ends = [*(cut.start() for cut in _AND.finditer(names.text)), len(names.text)]
    starts = [0, *(cut.end() for cut in _AND.finditer(names.text))]
    parts = [names.part(start, end) for start, end in zip(starts, ends, strict=True)]
    return tuple(_one_staying(one, office) for one in parts if one)


def _one_staying(name: Bit, office: Office) -> str:
    plain = re.sub(r"^the\s+", "", name.text, flags=re.IGNORECASE)
    if not candidates(plain, office):
        if plain.lower() in _OFFICES:
            return _OFFICES[plain.lower()]
        if " " in plain:
            return name.text
    person = one_person(name if plain == name.text else name.part(len(name.text) - len(plain)), office)
    return written(person, office)


def said_briefly(said: Said) -> str:
    """Mover, seconder and vote in a few words, for a hint: "moved Jones, seconded Patel; 7-2-1"."""
    movers = ((said.mover, "moved"), (said.seconder, "seconded"))
    moved = [(person, deed) for person, deed in movers if person is not None]
    shortest = [name_of(person, "A Surname") if person.namesakes else person.surname for person, _ in moved]
    parts = [", ".join(f"{deed} {name}" for (_, deed), name in zip(moved, shortest, strict=True))]
    if said.vote is not None:
        tally = said.vote.tally or Tally()
        words = [
            "-".join(str(count) for count in tally.counts if count is not None),
            "unanimous" if tally.unanimous else "",
            "nem con" if tally.nem_con else "",
            "casting vote" if tally.casting else "",
            "by name" if said.vote.named else "",
        ]
        parts.append(" ".join(filter(None, words)))
    if said.fate is not None:
        parts.append(said.fate)
    return "; ".join(filter(None, parts))


def motion_names(said: Said, office: Office, form: str) -> tuple[str, str]:
    """Mover and seconder as the decision form writes them: in initials, or as the body writes names."""
    names = [written(person, office, form) if person else "" for person in (said.mover, said.seconder)]
    return names[0], names[1]
