"""What has come of a matter, typed on one line: "done: circulated to members on 3 May"."""

import re
from dataclasses import dataclass

from clerk.problems import Problem
from clerk.vocabulary import MatterStatus

UPDATE_WORDS: tuple[tuple[str, MatterStatus, str], ...] = (
    ("done", MatterStatus.DONE, "finished; it goes off the list once it has been reported"),
    ("carried", MatterStatus.CARRIED_FORWARD, "nothing yet; it stays for the next meeting"),
    ("progress", MatterStatus.IN_PROGRESS, "under way; it stays on the list"),
    ("referred to", MatterStatus.REFERRED, "gone to another body; it goes off the list"),
    ("superseded", MatterStatus.SUPERSEDED, "overtaken by something else; it goes off the list"),
    ("not pursued", MatterStatus.NOT_PURSUED, "given up; it goes off the list"),
    ("open", MatterStatus.OPEN, "on the list again"),
)
"""The word that begins an update, what the matter then is, and what that means: for hints and help."""

_OTHER_WORDS: dict[str, MatterStatus] = {
    "completed": MatterStatus.DONE,
    "complete": MatterStatus.DONE,
    "closed": MatterStatus.DONE,
    "finished": MatterStatus.DONE,
    "carried forward": MatterStatus.CARRIED_FORWARD,
    "carry forward": MatterStatus.CARRIED_FORWARD,
    "carry": MatterStatus.CARRIED_FORWARD,
    "c/f": MatterStatus.CARRIED_FORWARD,
    "no change": MatterStatus.CARRIED_FORWARD,
    "outstanding": MatterStatus.CARRIED_FORWARD,
    "in progress": MatterStatus.IN_PROGRESS,
    "in hand": MatterStatus.IN_PROGRESS,
    "ongoing": MatterStatus.IN_PROGRESS,
    "started": MatterStatus.IN_PROGRESS,
    "referred": MatterStatus.REFERRED,
    "refer": MatterStatus.REFERRED,
    "refer to": MatterStatus.REFERRED,
    "superseded by": MatterStatus.SUPERSEDED,
    "overtaken": MatterStatus.SUPERSEDED,
    "overtaken by": MatterStatus.SUPERSEDED,
    "dropped": MatterStatus.NOT_PURSUED,
    "withdrawn": MatterStatus.NOT_PURSUED,
    "no action": MatterStatus.NOT_PURSUED,
    "reopened": MatterStatus.OPEN,
    "reopen": MatterStatus.OPEN,
}
_STATUSES = _OTHER_WORDS | {word: status for word, status, _ in UPDATE_WORDS}
_WORD = "|".join(re.escape(word) for word in sorted(_STATUSES, key=len, reverse=True))
_UPDATE = re.compile(rf"(?P<word>{_WORD})(?:\s*[:;,–—]\s*|\s+-+\s+|\s*\.?$)(?P<text>.*)$", re.IGNORECASE)
_LEADS_ON = re.compile(
    r"(?P<word>done|referred to|refer to|superseded by|overtaken by)\s+(?P<text>\S.*)$", re.IGNORECASE
)
_NAMED = re.compile(r"(?:referred to|refer to|superseded by|overtaken by)", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s*[:;]\s*|\s+-+\s+")


class UpdateNotUnderstood(Problem):
    """The line says nothing of what has come of the matter."""


@dataclass(frozen=True, slots=True)
class Update:
    """What a line says has come of a matter. `status` None leaves it as it is, or in progress where it was open.

    `target` is where it was referred to, or what it was superseded by.
    """

    status: MatterStatus | None
    text: str
    target: str = ""


def read_update(words: str) -> Update:
    """An update of one line: a word of UPDATE_WORDS, then after a colon or dash what there is to say.

    "referred to Cabinet: with the Board's comments" names where it went. Without such a word all of it is news and
    the matter stays open. Raises UpdateNotUnderstood for an empty line, and for a referral to nobody.
    """
    line = " ".join(words.split())
    if not line:
        known = ", ".join(word for word, _, _ in UPDATE_WORDS)
        raise UpdateNotUnderstood(f"Say what has come of it. Begin with one of: {known}; then a colon and the news.")
    found = _UPDATE.match(line) or _LEADS_ON.match(line)
    if found is None:
        return Update(None, line)
    word, text = found["word"].lower(), found["text"].strip()
    status = _STATUSES[word]
    if not _NAMED.fullmatch(word):
        return Update(status, text)
    name, _, rest = _split(text)
    if not name:
        raise UpdateNotUnderstood(f'Say where it went: "{word} Cabinet".')
    deed = "referred to" if status is MatterStatus.REFERRED else "superseded by"
    return Update(status, f"{deed} {name}" + (f", {rest}" if rest else ""), name)


def _split(text: str) -> tuple[str, str, str]:
    """What is named, the mark behind it, and what is said of it."""
    mark = _AFTER_NAME.search(text)
    return (text[: mark.start()].strip(), mark[0], text[mark.end() :].strip()) if mark else (text.strip(" ."), "", "")
