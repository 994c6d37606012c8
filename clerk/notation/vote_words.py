"""The words votes are recorded in, as tables: what each stands for and how sure it is."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """The three ways a vote can be cast."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINING = "abstaining"


class Phrase(StrEnum):
    """What may be said of a vote beside its counts."""

    UNANIMOUS = "unanimous"
    CARRIED = "carried"
    LOST = "lost"
    CASTING = "casting vote"
    SCORE = "score"
    ALL_VOTED = "all voted"


class Sureness(StrEnum):
    """Whether a word with a count or names makes a vote by itself, only beside another, or only adds to one."""

    SURE = "sure"
    BESIDE = "beside another"
    ADDS = "adds"


@dataclass(frozen=True, slots=True)
class VoteWord:
    """What a word in the text leads to: a side, or a phrase."""

    means: Side | Phrase
    sureness: Sureness = Sureness.SURE


_S, _B, _A = Sureness.SURE, Sureness.BESIDE, Sureness.ADDS

_ROWS: tuple[tuple[str, VoteWord], ...] = (
    ("in favour", VoteWord(Side.FOR)),
    ("in favor", VoteWord(Side.FOR)),
    ("voted for", VoteWord(Side.FOR)),
    ("votes for", VoteWord(Side.FOR)),
    ("vote for", VoteWord(Side.FOR)),
    ("voting for", VoteWord(Side.FOR)),
    ("ayes", VoteWord(Side.FOR)),
    ("for", VoteWord(Side.FOR, _B)),
    ("voted against", VoteWord(Side.AGAINST)),
    ("votes against", VoteWord(Side.AGAINST)),
    ("vote against", VoteWord(Side.AGAINST)),
    ("voting against", VoteWord(Side.AGAINST)),
    ("noes", VoteWord(Side.AGAINST)),
    ("against", VoteWord(Side.AGAINST, _B)),
    ("no objections", VoteWord(Side.AGAINST, _A)),
    ("abstained", VoteWord(Side.ABSTAINING)),
    ("abstaining", VoteWord(Side.ABSTAINING)),
    ("abstentions", VoteWord(Side.ABSTAINING)),
    ("abstention", VoteWord(Side.ABSTAINING)),
    ("abstain", VoteWord(Side.ABSTAINING)),
    ("declined to vote", VoteWord(Side.ABSTAINING)),
    ("did not vote", VoteWord(Side.ABSTAINING)),
    ("unanimously", VoteWord(Phrase.UNANIMOUS)),
    ("unanimous", VoteWord(Phrase.UNANIMOUS)),
    ("nem con", VoteWord(Phrase.UNANIMOUS)),
    ("nem. con", VoteWord(Phrase.UNANIMOUS)),
    ("nemine contradicente", VoteWord(Phrase.UNANIMOUS)),
    ("all agreed", VoteWord(Phrase.UNANIMOUS)),
    ("in agreement", VoteWord(Phrase.UNANIMOUS)),
    ("by all", VoteWord(Phrase.UNANIMOUS)),
    ("without dissent", VoteWord(Phrase.UNANIMOUS)),
    ("affirmation", VoteWord(Phrase.UNANIMOUS)),
    ("general assent", VoteWord(Phrase.UNANIMOUS)),
    ("general consent", VoteWord(Phrase.UNANIMOUS)),
    ("casting vote", VoteWord(Phrase.CASTING)),
    ("deciding vote", VoteWord(Phrase.CASTING)),
    ("carried", VoteWord(Phrase.CARRIED)),
    ("lost", VoteWord(Phrase.LOST)),
    ("defeated", VoteWord(Phrase.LOST)),
    ("fell", VoteWord(Phrase.LOST)),
    ("rejected", VoteWord(Phrase.LOST)),
    ("not agreed", VoteWord(Phrase.LOST, _A)),
    ("not approved", VoteWord(Phrase.LOST, _A)),
    ("votes to", VoteWord(Phrase.SCORE)),
    ("votes, to", VoteWord(Phrase.SCORE)),
    ("vote to", VoteWord(Phrase.SCORE)),
    ("voted to", VoteWord(Phrase.ALL_VOTED)),
)

VOTE_WORDS: dict[str, VoteWord] = dict(_ROWS)
"""The words, in lower case."""

_PLAIN_FOR = (
    *(f"{digit} for" for digit in range(10)),
    *(f" for{end}" for end in (",", ";", ".", " and ", ", ", " -", " –", ":", " (", "/", "\n")),
    "for the motion",
    "for the amendment",
    "for the proposal",
    "For",
    "FOR",
)


def _spelt(word: str) -> tuple[str, ...]:
    return (word, word[0].upper() + word[1:], word.upper())


def _anchor() -> re.Pattern[str]:
    """One pattern for all the words as they may be spelt; plain literals, which are found fastest."""
    literals = [spelling for word in VOTE_WORDS if word != "for" for spelling in _spelt(word)]
    literals.sort(key=len, reverse=True)
    return re.compile("|".join(map(re.escape, (*dict.fromkeys(literals), *_PLAIN_FOR))))


ANCHOR = _anchor()

_PEOPLE = (
    r"(?:votes?|members?|councillors?|cllrs?|governors?|trustees?|directors?|senators?|representatives|people|persons?"
    r"|delegates?|residents?|electors?|present)"
)
COUNT = r"(?:\d{1,4}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty[ -][a-z]+|[a-z]+)"

COUNT_BEFORE = re.compile(
    rf"(?:^|[\s(;:/–-]|(?<!\d),)(?P<count>{COUNT})\s+(?:of\s+the\s+)?(?:{_PEOPLE}\s+)?(?:(?:who|were|was|had|being|present|also)\s+)?"
    r"(?:(?:who\s+)?(?:voted|voting|cast|abstaining|votes?)\s*)?$",
    re.IGNORECASE,
)
"""A count that ends directly before the word: "nine Members" voted for, "10 votes" against, "1" abstained."""

COUNT_AFTER = re.compile(
    r"\s*(?:[:=|–-]|\bwas\b|\bwere\b)*\s*(?P<open>\()?\s*(?:total\s+)?(?P<count>\d{1,4}\b(?!\s*%|st\b|nd\b|rd\b|th\b|\.\d|/)"
    r"|(?:none|nil|zero|no(?=\s*\)))\b)\s*(?P<close>\))?",
    re.IGNORECASE,
)
"""A count that follows: For "7", Against: "32", declined to vote "(5)"."""

OBJECT = re.compile(
    r"(?:\s+(?:of\s+)?(?:the|this)\s+[^\n.;:()\d|]{1,80}?|\s+from\s+voting)(?=\s*[(:|–-]|\s+\d)", re.IGNORECASE
)
"""What was voted for: "the motion by the Convener" before "(9)"."""

NAMES_FOLLOW = re.compile(r"(?:\s+[^:\n.;()|]{1,120}?)??(?:\s*[:|]\s*|\s*[–-]\s+|\s+(?:were|was):?\s+)[-–\s]*")
"""What stands between the word and a list of names without a count."""

TOTAL = re.compile(r"[\s.…_|-]{1,600}+\(?(?:total\s*:?\s*)?(?P<count>\d{1,4})\b\)?", re.IGNORECASE)
"""The count behind a list of names, after dot leaders or in brackets."""

ALL_BEFORE = re.compile(
    r"\ball\s+(?:(?:of|the|those|members?|councillors?|cllrs|governors?|trustees?|directors|present|were|was|voted|voting"
    r"|being|the\s+\w+)\s+){0,6}$",
    re.IGNORECASE,
)
"""The word "all" before "in favour"."""

ALL_COUNTED = re.compile(rf"\ball\s+(?P<count>\d{{1,3}}|[a-z-]+)\s+(?:{_PEOPLE}\s+)?$", re.IGNORECASE)

AGREED_WORDS = re.compile(
    r"agree|approv|resol|carried|accept|adopt|elect|support|endors|pass|vot|decision|decid|consent|favour|grant|appoint"
    r"|recommend|confirm|ratif|refus|reject",
    re.IGNORECASE,
)
"""What makes "unanimously" say how a vote went."""

SUBJECT = re.compile(
    r"\b(?:motion|amendment|proposal|recommendations?|resolution|addendum|votes?|voting|proposition|substantive|declared)\b"
    r"[^.;\n]{0,90}$",
    re.IGNORECASE,
)
"""What may be carried or lost."""

USED = re.compile(
    r"\b(?:us(?:ed|ing)|exercis(?:ed|ing)|gave|giving|cast|casting|on|by|with|through|having)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
"""What is done with a casting vote when it is used and not only spoken of."""
