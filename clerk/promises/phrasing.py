"""A promise in few words, as a matter is entered: "circulate the guide", "the guide be circulated"."""

import re

from clerk.promises.owners import ANYBODY, OWNER
from clerk.promises.promise import Due
from clerk.promises.verbs import DONE, TO_DO, alternatives

_OPENING = re.compile(
    r"^(?:[^.:]{0,80}?\b(?:it\s+was\s+)?(?:agreed|resolved|decided|suggested|noted|confirmed|reported|advised|stated|commented|added)\s+"
    r"(?:that\s+)|that\s+|and\s+|\(?[a-z0-9]{1,3}[.)]\s+)+",
    re.IGNORECASE,
)
_DO = rf"(?P<task>(?:(?:also|then|further)\s+)?(?:{alternatives(TO_DO)})\b.*)$"
_SOMEBODY = re.compile(
    rf"(?:^|[,;:–]\s*|\band\s+|\bthat\s+|\bfor\s+|\.\s+){OWNER}\s+(?:(?:is|are|was|were|be)\s+(?:asked|requested|invited|instructed)\s+to\s+|"
    rf"(?:would|will|should|shall|must)\s+|(?:agreed|undertook|offered|volunteered|promised)\s+to\s+|(?:is\s+|are\s+)?to\s+){_DO}",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    rf"\b(?:he|she|they|we|i|{ANYBODY})\s+(?:would|will|agreed\s+to|undertook\s+to|is\s+to)\s+{_DO}", re.IGNORECASE
)
_ASKED = re.compile(
    rf"\b(?:asked|requested|requests?|asks?|invites?|instructs?)\s+(?:that\s+)?[^.]{{2,60}}?\s+to\s+{_DO}",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"\b(?:would|will|should|shall|to)\s+(?:also\s+)?be\s+(?=(?:[a-z]+ly\s+)?(?:{alternatives(DONE)}|kept)\b)",
    re.IGNORECASE,
)
_HAS_A_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|had|has|have|will|would|could|needs?|needed|needing|stated|said|discussed|considered"
    r"|advised|reported|requested|suggested|in\s+order\s+for)\b",
    re.IGNORECASE,
)
"""Before a passive, words that make it only the end of a longer sentence, which is then left as it was said."""
_ENDS = " .;,:-–"


def task_of(words: str, due: Due) -> str:
    """What is to be done, without who says so, who does it, and by when where that stands at the end."""
    words = words.strip(_ENDS)
    words = _without_due(_without_and(words), due)
    for pattern in (_SOMEBODY, _ASKED, _PRONOUN):
        found = pattern.search(words)
        if found:
            return found["task"].strip(_ENDS)
    clause = _OPENING.sub("", words)
    passive = _PASSIVE.search(clause)
    if passive and not _HAS_A_VERB.search(clause, 0, passive.start()):
        clause = f"{clause[: passive.start()]}be {clause[passive.end() :]}"
    return clause.strip(_ENDS) or words


def _without_and(words: str) -> str:
    return re.sub(r"[;,]?\s+and$", "", words).strip(_ENDS)


def _without_due(words: str, due: Due) -> str:
    """The words without a date at their end, which the matter keeps apart."""
    if due.text and words.lower().endswith(due.text.lower()):
        shorter = words[: -len(due.text)].strip(_ENDS)
        return shorter if len(shorter.split()) > 2 else words
    return words
