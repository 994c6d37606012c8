"""The words votes are recorded in, as tables: what each stands for and how sure it is."""

from dataclasses import dataclass
from enum import StrEnum

from clerk.notation.numbers import NUMBER_WORDS
from clerk.notation.patterns import any_of


class Side(StrEnum):
    """The three ways a vote can be cast."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINING = "abstaining"


class Phrase(StrEnum):
    """What may be said of a vote beside its counts."""

    UNANIMOUS = "unanimous"
    NEM_CON = "nem con"
    CARRIED = "carried"
    LOST = "lost"
    CASTING = "casting vote"
    SCORE = "score"
    RECEIVED = "votes received"
    ALL_VOTED = "all voted"
    ROLL_CALL = "roll call"
    ELECTION = "election"


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


_ROWS: tuple[tuple[VoteWord, tuple[str, ...]], ...] = (
    (VoteWord(Side.FOR), ("in favour", "in favor", "voted for", "votes for", "vote for", "voting for", "ayes", "yeas")),
    (VoteWord(Side.FOR, Sureness.BESIDE), ("for",)),
    (VoteWord(Side.AGAINST), ("voted against", "votes against", "vote against", "voting against", "noes", "nays")),
    (VoteWord(Side.AGAINST), ("dissenting", "dissented")),
    (VoteWord(Side.AGAINST, Sureness.BESIDE), ("against", "opposed")),
    (VoteWord(Side.AGAINST, Sureness.ADDS), ("no objections",)),
    (VoteWord(Side.ABSTAINING), ("abstained", "abstaining", "abstentions", "abstention", "abstain")),
    (VoteWord(Side.ABSTAINING), ("declined to vote", "did not vote")),
    (VoteWord(Phrase.UNANIMOUS), ("unanimously", "unanimous", "all agreed", "in agreement", "by all")),
    (VoteWord(Phrase.NEM_CON), ("nem con", "nem. con", "nemine contradicente", "without dissent")),
    (VoteWord(Phrase.NEM_CON), ("affirmation", "assent", "general consent")),
    (VoteWord(Phrase.CASTING), ("casting vote", "deciding vote")),
    (VoteWord(Phrase.CARRIED), ("carried",)),
    (VoteWord(Phrase.CARRIED, Sureness.BESIDE), ("passed",)),
    (VoteWord(Phrase.LOST), ("lost", "defeated", "fell", "rejected")),
    (VoteWord(Phrase.LOST, Sureness.BESIDE), ("failed",)),
    (VoteWord(Phrase.LOST, Sureness.ADDS), ("not agreed", "not approved")),
    (VoteWord(Phrase.SCORE), ("votes to", "votes, to", "vote to", "vote of", "vote:", "voting:")),
    (VoteWord(Phrase.RECEIVED), ("motion received", "amendment received", "motion receiving", "amendment receiving")),
    (VoteWord(Phrase.ALL_VOTED), ("voted to",)),
)

VOTE_WORDS: dict[str, VoteWord] = {word: means for means, words in _ROWS for word in words}
"""The words, in small letters."""

_PLAIN_FOR = (
    *(f"{digit} for" for digit in range(10)),
    *(f" for{behind}" for behind in (",", ";", ".", " and ", " -", " –", ":", " (", "/", "\n")),
    *("(for)", "\tfor\n"),
    *(f": for {digit}" for digit in range(10)),
    *("for the motion", "for the amendment", "for the proposal", "For", "FOR"),
)
"""Where the common word "for" may tell of a vote."""


def _spellings() -> list[str]:
    words = [word for word in VOTE_WORDS if word != "for"]
    spellings = [spelling for word in words for spelling in _cases(word)]
    return [*spellings, "MOTION received", "AMENDMENT received"]


def _cases(word: str) -> tuple[str, ...]:
    return word, word[0].upper() + word[1:], word.title(), word.upper()


ANCHOR = any_of((*_spellings(), *_PLAIN_FOR))
"""Finds every place where something may be said of a vote."""

_TENS = "|".join(word for word in NUMBER_WORDS if word.endswith("ty"))

COUNT = rf"(?:\d{{1,4}}|(?:{_TENS})[ -][a-z]+|[a-z]+)"
"""A number, or a word that may be one."""

PEOPLE = (
    r"(?:votes?|members?|councillors?|cllrs?|governors?|trustees?|directors?|senators?|representatives|people|persons?"
    r"|delegates?|residents?|electors?|present)"
)
"""Who votes."""
