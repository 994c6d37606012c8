"""What one word says of a vote: a side with its count and names, or a phrase."""

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from clerk.notation.blocks import Candidate
from clerk.notation.elections import Election, find_elections
from clerk.notation.name_lists import names_before, names_below, read_names
from clerk.notation.numbers import read_count
from clerk.notation.patterns import pattern
from clerk.notation.pieces import MOST, Outline
from clerk.notation.roll_calls import read_roll_call
from clerk.notation.vote_phrases import count_of, read_phrase
from clerk.notation.vote_words import ANCHOR, COUNT, PEOPLE, VOTE_WORDS, Phrase, Side, Sureness, VoteWord


@dataclass(frozen=True, slots=True)
class Told:
    """What one word says, and where.

    `object` is what was voted on, where it is named. `behind`: its count stood behind it, so the next one's will too.
    `score` is two counts said together, `directed` which way a casting vote went. `roll` is who voted which way in a
    roll call, `candidates` who stood in an election.
    """

    start: int
    end: int
    means: Side | Phrase
    sureness: Sureness = Sureness.SURE
    count: int | None = None
    names: tuple[str, ...] = ()
    object: str = ""
    behind: bool = False
    score: tuple[int, int] | None = None
    directed: Phrase | None = None
    roll: Mapping[Side, tuple[str, ...]] = field(default_factory=dict)
    candidates: tuple[Candidate, ...] = ()


_PLAIN_FOR = pattern(r"[\d\s(:]{0,3}(for)(?!\w)", re.IGNORECASE)
_REACH = 60


def told(layout: Outline) -> Iterator[Told]:
    """Everything said of votes in a text, in order and without overlaps."""
    text, floor, last = layout.text, 0, None
    elections = deque(find_elections(text))
    for found in islice(ANCHOR.finditer(text), MOST):
        start, stop = _word(found)
        while elections and elections[0].start <= start:
            election = elections.popleft()
            if election.start >= floor:
                yield _election(election)
                floor = election.end
        if start < floor or (start and text[start - 1].isalnum()) or text[stop : stop + 1].isalnum():
            continue
        word = VOTE_WORDS["for" if text[start : start + 3].lower() == "for" else found[0].lower()]
        roll = read_roll_call(text, start, stop, floor) if isinstance(word.means, Side) else None
        if roll is not None:
            floor, last = roll.end, None
            yield Told(roll.start, roll.end, Phrase.ROLL_CALL, roll=roll.names)
            continue
        said = _read(layout, word, Spot(start, stop, max(floor, layout.at(start).start)), last)
        floor = stop
        if said is not None:
            floor, last = said.end, said
            yield said
    yield from (_election(one) for one in elections if one.start >= floor)


def _election(election: Election) -> Told:
    return Told(election.start, election.end, Phrase.ELECTION, candidates=election.candidates)


def _word(found: re.Match[str]) -> tuple[int, int]:
    """The extent of the word itself: for "9 for" and " for," it is "for"."""
    plain = _PLAIN_FOR.match(found[0])
    return (found.start() + plain.start(1), found.start() + plain.end(1)) if plain else found.span()


@dataclass(frozen=True, slots=True)
class Spot:
    """A word from `start` to `stop`, and the `floor` before which nothing belongs to it."""

    start: int
    stop: int
    floor: int


def _read(layout: Outline, word: VoteWord, at: Spot, last: Told | None) -> Told | None:
    if isinstance(word.means, Side) and (word.means is not Side.FOR or word.sureness is not Sureness.SURE):
        return _side(layout, word, word.means, at, last)
    phrase = read_phrase(layout.text, word, at.start, at.stop, at.floor)
    if phrase is not None:
        return Told(
            phrase.start,
            phrase.end,
            phrase.means,
            phrase.sureness,
            phrase.count,
            score=phrase.score,
            directed=phrase.directed,
        )
    return _side(layout, word, word.means, at, last) if isinstance(word.means, Side) else None


_ADJOINING = 24
_COUNT_BEFORE = pattern(
    rf"(?:^|[\s(;:/–-]|(?<![0-9]),)(?P<count>{COUNT})\s+(?:of\s+the\s+)?(?:{PEOPLE}\s+)?"
    r"(?:(?:who|were|was|had|being|present|also)\s+)?(?:(?:who\s+)?(?:voted|voting|cast|abstaining|votes?)\s+)?$",
    re.IGNORECASE,
)
_SCORE = pattern(r"(?<!\d)(?P<one>\d{1,3})\s*[-–]\s*(?P<other>\d{1,3})\s+$")
_MOTION = pattern(r"\s+(?:of\s+)?(the\s(?:motion|amendment|proposal))\b", re.IGNORECASE)
_VOTED = pattern(r"\b(?:was\s+|were\s+)?(?:voted|voting)\s+$")


def _side(layout: Outline, word: VoteWord, side: Side, at: Spot, last: Told | None) -> Told | None:
    """One side of a vote: its count before or behind the word, and its names."""
    text, start = layout.text, at.start
    if word.sureness is Sureness.ADDS:
        return Told(start, at.stop, side, word.sureness, 0)
    asked = _asked(text, side, at)
    if asked is not None:
        return asked
    adjoins = last is not None and last.behind and start - last.end <= _ADJOINING
    behind = _behind(layout, word, side, at, listing=adjoins and bool(last and last.names))
    if behind is not None and adjoins:
        return behind
    floor = max(at.floor, start - _REACH)
    before = _COUNT_BEFORE.search(text[floor:start])
    if before and text[start].isupper() and "\n" in text[floor + before.end("count") : start]:
        # "Total: 4" at the end of a line is not the count of "Abstained" that begins the next.
        before = None
    count = count_of(before["count"]) if before else None
    if before is not None and count is not None:
        score = _SCORE.search(text[floor:start]) if side is Side.FOR else None
        if score:
            return Told(floor + score.start(), at.stop, Phrase.SCORE, score=(int(score["one"]), int(score["other"])))
        begins = floor + before.start("count") + _skipped(before["count"])
        motion = _MOTION.match(text, at.stop)
        names, end = _bracketed(layout, motion.end() if motion else at.stop, count)
        return Told(begins, end, side, word.sureness, count, names, motion[1].lower() if motion else "")
    if behind is not None:
        return behind
    verb = _VOTED.search(text[max(at.floor, start - 16) : start])
    if word.sureness is Sureness.SURE or verb:
        names, begins = names_before(text, start - len(verb[0]) if verb else start, at.floor)
        if names and not _nobody(names):
            return Told(begins, at.stop, side, Sureness.SURE, None, names)
    return None


_ASKED = pattern(
    r"\b(?:asked|asking|requested|requesting|wished|wishing|required|requiring)\s+(?:(?:that|for|to\s+have)\s+"
    r"(?:his|her|their)\s+(?:names?\s+(?:to\s+)?(?:be\s+)?recorded\s+as\s+(?:having\s+)?|votes?\s+)?"
    r"|(?:(?:that\s+)?it\s+)?(?:to\s+)?be\s+(?:recorded|minuted|noted)\s+(?:as\s+(?:having\s+)?|that\s+(?:he|she|they)\s+(?:had\s+)?))$",
    re.IGNORECASE,
)
_RECORDED = pattern(r"\b(?:recorded|minuted|noted)\b")


def _asked(text: str, side: Side, at: Spot) -> Told | None:
    """How members voted who asked that their own vote be recorded, as each may.

    Source: Local Authorities (Standing Orders) Regulations 1993 (SI 1993/202), Schedule 2.
    """
    near = max(at.floor, at.start - 2 * _REACH)
    asked = _ASKED.search(text[near : at.start])
    if asked is None or not _RECORDED.search(text, near + asked.start(), at.stop + _REACH):
        return None
    names, begins = names_before(text, near + asked.start(), at.floor)
    return Told(begins, at.stop, side, Sureness.SURE, None, names) if names and not _nobody(names) else None


_NOBODY = pattern(r"(?:Members?|Councillors?|Cllrs?|Council|Committee|Board|It|There|None|No)\b")


def _nobody(names: tuple[str, ...]) -> bool:
    return any(_NOBODY.match(name) for name in names)


def _skipped(count: str) -> int:
    """How far into "and nine" the number begins."""
    return 0 if read_count(count) is not None else len(count) - len(count.split()[-1])


_OBJECT = pattern(
    r"(?:\s+(?:of\s+)?(?:the|this)\s+(?:(?!\s(?:were|was|casting)\s)[^\n.;:()\d|]){1,80}?|\s+from\s+voting)"
    r"(?=\s*[(:|–-]|\s+\d|\s+(?:was|were)\s+(?:nil|none|\d))",
    re.IGNORECASE,
)
_COUNT_BEHIND = pattern(
    r"\s*(?:(?:[:=|–-]|\bwas\b|\bwere\b)\s*){0,2}(?P<open>\()?\s*(?:total\s+)?"
    r"(?P<count>\d{1,4}\b(?!\s*%|st\b|nd\b|rd\b|th\b|\.\d|/)|(?:none|nil|zero|no(?=\s*\)))\b)\s*(?P<close>\))?",
    re.IGNORECASE,
)


_THOSE = pattern(
    r"[*_]{0,3}(?:(?:Those|Members|Councillors|Cllrs)\s+(?:who\s+)?)?(?:(?:voting|voted|votes?)\s+)?", re.I
)
_HEADS_LIST = pattern(r"[^\n.;()\d|:]{0,60}?[^\S\n]*\(?(?P<count>\d{1,3})?\)?[^\S\n]*[:–-]{0,2}(?=[^\S\n]*\n)")


def _headed(layout: Outline, side: Side, at: Spot) -> Told | None:
    """One side as a heading, and the names below it, one to a line: "Against (2):"."""
    begins = layout.text[layout.line_start(at.start) : at.start]
    heading = _HEADS_LIST.match(layout.text, at.stop) if _THOSE.fullmatch(begins) else None
    names, end = names_below(layout.text, heading.end()) if heading else ((), 0)
    if heading is None or len(names) < 2:
        return None
    count = count_of(heading["count"]) if heading["count"] else None
    what = " ".join(heading[0].lower().split())
    return Told(at.start, end, side, Sureness.SURE, count, names, what, behind=True)


def _behind(layout: Outline, word: VoteWord, side: Side, at: Spot, listing: bool) -> Told | None:
    """ "For 7", "For the motion (9) – names", "Against: names", "There voted for the grant: names .... 24".

    The names may also stand one to a line below a heading. `listing`: names of another side have just been listed, so
    that one name alone may be the list of this one.
    """
    text, place, what = layout.text, at.stop, ""
    headed = _headed(layout, side, at)
    if headed is not None:
        return headed
    voted_on = _OBJECT.match(text, place)
    if voted_on:
        place, what = voted_on.end(), " ".join(voted_on[0].lower().split())
    found = _COUNT_BEHIND.match(text, place)
    if found is None:
        return _listed(layout, side, at, listing)
    count, end = count_of(found["count"]), found.end()
    names: tuple[str, ...] = ()
    if (found["open"] and found["close"]) or ":" in found[0]:
        names, end = _names_behind(layout, end, count)
    if not names:
        names, end = _bracketed(layout, end, count)
    return Told(at.start, max(end, found.end()), side, word.sureness, count, names, what, behind=True)


_OPENED = pattern(r"\s*\((?=[^\W\d])")
_DASH = pattern(r"\s*[-–—:]{0,3}\s*(?=\S)")


def _bracketed(layout: Outline, place: int, count: int | None) -> tuple[tuple[str, ...], int]:
    """The names in the bracket at a place, and where it closes; the place itself where none are read."""
    opened = _OPENED.match(layout.text, place)
    if opened is None:
        return (), place
    names, end = _names_behind(layout, opened.end(), count)
    return (names, end + (layout.text[end : end + 1] == ")")) if names else ((), place)


def _names_behind(layout: Outline, place: int, count: int | None) -> tuple[tuple[str, ...], int]:
    """The names behind a count, where there are as many as were counted or the list is plainly one."""
    dash = _DASH.match(layout.text, place)
    start = dash.end() if dash else place
    if start < len(layout.text):
        names, end = read_names(layout.text, start, layout.at(start).last)
        if names and not _nobody(names) and (len(names) == count or len(names) > 1):
            return names, end
    return (), place


_NAMES_FOLLOW = pattern(
    r"(?:\s+[^\s:.;()|][^:\n.;()|]{0,120}?)??(?:\s*[:|]|[^\S\n\t]*\t|\s+[–-](?=\s)|\s+(?:were|was)\b:?)[-–\s]{0,40}"
)
_TOTAL = re.compile(r"[\s.…_|-]{1,600}+\(?(?:total\s{0,3}:?\s{0,3})?(?P<count>\d{1,4})\b\)?", re.IGNORECASE)
_GROUPED = ("councillor", "cllr", "crs ", "clrs ", "members", "alderm", "the ")


def _listed(layout: Outline, side: Side, at: Spot, listing: bool) -> Told | None:
    """Names that follow without a count before them; there may be one behind them, after dots."""
    text = layout.text
    lead = _NAMES_FOLLOW.match(text, at.stop)
    if lead is None or lead.end() >= len(text):
        return None
    names, end = read_names(text, lead.end(), layout.at(lead.end()).last)
    if not names or _nobody(names):
        return None
    total = _TOTAL.match(text, end)
    grouped = text[lead.end() : lead.end() + 12].lower().startswith(_GROUPED)
    heads = ":" in lead[0] or (not lead[0].strip("-– ") and text[at.start].isupper())
    if total is None and not (heads and (grouped or listing or len(names) > 1)):
        return None
    count = count_of(total["count"]) if total else None
    what = " ".join(lead[0].lower().split())
    return Told(at.start, total.end() if total else end, side, Sureness.SURE, count, names, what, behind=True)
