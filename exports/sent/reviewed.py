"""A document that came back, opened beside what went out; and what the clerk made of each change in it.

Accepting, and the note that it was accepted, are one transaction. What was decided is kept with the checksum of the
file, so that a review can be left and gone on with.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from exports.accessibility.opening import open_package
from exports.sent.review import Change, Review, apply, keep_as_flag, read_review
from storage.file.database import Store
from storage.file.errors import NotFound
from storage.file.together import together
from storage.papers.circulation import CirculationRecord, circulated_bytes, circulations, meeting_of_file
from storage.schema.records import MeetingFile
from storage.schema.settings import keep_setting, remembered
from storage.sittings.meeting_file import meeting_file

_KEPT = "review of {checksum}"
_WORD = ".docx"
#: How many earlier rounds are compared with, to find the one that was answered.
_ROUNDS = 5


class Decision(StrEnum):
    """What became of a change."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    FLAGGED = "kept as a flag"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A document that came back: whose minutes, what was changed, and the change's names to keep decisions under.

    `baseline` is what went out and was compared with, None where nothing was, so that only tracked changes show.
    """

    path: Path
    checksum: str
    file: MeetingFile
    changes: tuple[Change, ...]
    keys: tuple[str, ...]
    baseline: CirculationRecord | None

    def where(self, change: Change) -> str:
        """The minute a change is in, as it is cited or called; "" for what is in none."""
        names = {item.minute.id: item.minute.citation or item.title for item in self.file.items}
        return names.get(change.minute_id or 0, "")


def open_review(store: Store, path: Path, meeting_id: int | None = None) -> Reviewed:
    """Read a document that came back. The meeting is told by the file's name, or else is the one given.

    Raises NotFound where neither tells, Unreadable for a file that is no Word document or not safe to open.
    """
    path = path.expanduser()
    open_package(path).close()
    with suppress(NotFound):
        meeting_id = meeting_of_file(store, path.name)
    if meeting_id is None:
        meeting_id = meeting_of_file(store, path.name)
    file = meeting_file(store, meeting_id)
    review, baseline = _compared(store, path, file)
    checksum = hashlib.sha256(path.read_bytes()).hexdigest()[:32]
    return Reviewed(path, checksum, file, review.changes, _keys(review.changes), baseline)


def _compared(store: Store, path: Path, file: MeetingFile) -> tuple[Review, CirculationRecord | None]:
    """The changes since the round that was answered: the one that the document differs least from."""
    found: list[tuple[Review, CirculationRecord]] = []
    for record in _rounds(circulations(store, file.meeting.id), path.name):
        found.append((read_review(path, file, circulated_bytes(store, record.id)), record))
        if not found[-1][0].changes:
            break
    if not found:
        return read_review(path, file), None
    return min(found, key=lambda each: len(each[0].changes))


def _rounds(records: Sequence[CirculationRecord], name: str) -> list[CirculationRecord]:
    """The Word files of minutes that may be the one that came back, newest first: those with most of its name."""
    sent = [record for record in records if "minutes" in record.document and record.file_name.endswith(_WORD)]
    stems = {record.id: record.file_name.removesuffix(_WORD).casefold() for record in sent}
    begun = [len(stem) for stem in stems.values() if name.casefold().startswith(stem)]
    if begun:
        sent = [record for record in sent if len(stems[record.id]) == max(begun)]
        sent = [record for record in sent if name.casefold().startswith(stems[record.id])]
    different = {record.sha256: record for record in reversed(sent)}
    return sorted(different.values(), key=lambda record: -record.id)[:_ROUNDS]


def _keys(changes: Sequence[Change]) -> tuple[str, ...]:
    """A name for each change that stays when the minute round it changes."""
    seen: Counter[str] = Counter()
    keys = []
    for change in changes:
        told = {name: value for name, value in asdict(change).items() if name not in ("start", "end", "left", "right")}
        name = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]
        keys.append(f"{name}.{seen[name]}")
        seen[name] += 1
    return tuple(keys)


def decisions(store: Store, reviewed: Reviewed) -> dict[str, Decision]:
    """What was decided so far, by the key of the change."""
    with suppress(ValueError, AttributeError):
        kept = json.loads(remembered(store, _KEPT.format(checksum=reviewed.checksum), "{}"))
        return {str(key): Decision(value) for key, value in kept.items()}
    return {}


def decide(store: Store, reviewed: Reviewed, place: int, decision: Decision | None) -> dict[str, Decision]:
    """Accept, reject or flag a change; None forgets what was decided, without changing the minute back.

    Accepting writes it into its minute, with what stood there kept; in circulated minutes as a recorded correction.
    Raises Invalid where it has no place, or the minute no longer says what was changed. Gives all decisions.
    """
    change = reviewed.changes[place]
    with together(store) as joined:
        if decision is Decision.ACCEPTED:
            apply(joined, change)
        elif decision is Decision.FLAGGED:
            keep_as_flag(joined, change)
        kept = {key: value for key, value in decisions(joined, reviewed).items() if key != reviewed.keys[place]}
        if decision is not None:
            kept[reviewed.keys[place]] = decision
        _keep(joined, reviewed, kept)
    return kept


def _keep(store: Store, reviewed: Reviewed, kept: Mapping[str, Decision]) -> None:
    keep_setting(store, _KEPT.format(checksum=reviewed.checksum), json.dumps(kept))
