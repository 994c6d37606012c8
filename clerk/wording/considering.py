"""What the meeting had before it, from the instruction line of the agenda: "Report of the Director" and its kin."""

import re

from clerk.wording.outcomes import outcome
from clerk.wording.sentences import body_begins

_DOCUMENTS = (
    r"(?:briefing\s+note|briefing\s+paper|covering\s+report|discussion\s+paper|position\s+statement|action\s+plan|report"
    r"|briefing|note|paper|letter|petition|statement|memorandum|proposal|submission|summary|review|reports)"
)
_SPOKEN = r"(?:presentation|demonstration|update|(?:oral|verbal|progress)\s+(?:report|update))"
_KINDS = (
    r"(?:(?:joint|annual|quarterly|monthly|interim|final|draft|progress|update|further|supplementary|confidential|exempt"
    r"|performance|monitoring|financial|written|verbal|oral|short|brief|half-yearly|year-end|mid-year|outturn)\s+){0,3}"
)
_NUMBER = r"(?P<number>\s+(?:[Nn]o\.?\s*)?[A-Z]{0,6}[/.-]?\d[\w/.-]*)?"
_FROM = r"(?P<rest>(?:,?\s+(?:of|by|from|on|about|concerning|regarding|to|before)\b.*)?)"

_LINES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?:the\s+|an?\s+)?(?P<thing>{_KINDS}{_SPOKEN}|correspondence){_FROM}", re.IGNORECASE), "received"),
    (re.compile(rf"(?:the\s+|an?\s+)?(?P<thing>{_KINDS}{_DOCUMENTS}){_NUMBER}{_FROM}", re.IGNORECASE), "considered"),
)
"""Instruction lines that name what was before the meeting, and what a meeting does with it."""

_TOLD = re.compile(r"(?:to|the\s+\w+\s+to)\s+[a-z]", re.IGNORECASE)


def considered(instruction: str, short_name: str) -> str:
    """The sentence a minute begins with, from the item's instruction line; "" where the line gives none.

    "Report of the Director of Housing" gives "The Board considered a report of the Director of Housing.", a
    presentation or a verbal update is received, and "To consider a report from the Clerk" is put in the past.
    """
    line = _first_sentence(instruction)
    subject = body_begins(short_name)
    if _TOLD.match(line):
        past = outcome(line).past
        return f"{subject} {past}." if past else ""
    for pattern, verb in _LINES:
        found = pattern.fullmatch(line)
        if found:
            thing = " ".join(found["thing"].lower().split())
            number = found.groupdict().get("number") or ""
            named = bool(number) or thing == "correspondence" or (thing.endswith("s") and not thing.endswith("ss"))
            article = "" if named else "an " if thing[0] in "aeiou" else "a "
            return f"{subject} {verb} {article}{thing}{number}{found['rest']}."
    return ""


_NOTES = re.compile(
    r"\s*\((?:exempt|confidential|private|copy|copies|to\s+follow|attached|enclosed|pages?)\b[^()]*\)", re.IGNORECASE
)


def _first_sentence(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if not lines:
        return ""
    line = _NOTES.sub("", lines[0])
    return re.split(r"(?<=[a-z)])\.\s+(?=[A-Z])", line)[0].rstrip(" .;:")
