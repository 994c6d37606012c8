"""Comments come home: what the chair or officers changed in minutes that went out, minute by minute.

Every change is matched to its minute by the bookmark of its heading, then by its number, then by the nearest text; and
to its place in the text of the minute, so that it can be accepted there with one key. Nothing is changed by reading.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from clerk.vocabulary import MeetingStatus, RevisionReason
from exports.content.links import Anchors
from exports.word.reading import Piece, ReadParagraph, read_paragraphs
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.outcomes.citing import on_file
from storage.papers.corrections import correct
from storage.schema.records import ItemRecord, MeetingFile, MinuteRecord
from storage.texts.minutes import get_minute, save

_HEADING = re.compile(r"heading\s*3$", re.IGNORECASE)
_WORDS = re.compile(r"\s+|[^\s]+")
_NEAR = 0.5
_CONTEXT = 40


class ChangeKind(StrEnum):
    """What somebody did to the document."""

    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED = "replaced"
    EDITED = "edited without tracking"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `before` gave way to `after`; of a comment, `before` are the words it is on.

    `start` and `end` are where `before` stands in the text of the minute, -1 where it was not found there; `left` and
    `right` are what stands round it, by which it is found again. `minute_id` is None for what is in no minute.
    """

    minute_id: int | None
    kind: ChangeKind
    author: str
    at: str
    before: str
    after: str
    comment: str = ""
    start: int = -1
    end: int = -1
    left: str = ""
    right: str = ""

    @property
    def placed(self) -> bool:
        """Whether it can be accepted in its place."""
        return self.minute_id is not None and self.start >= 0


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that was changed in a document, in its order."""

    changes: tuple[Change, ...]


def read_review(path: Path, file: MeetingFile, circulated: bytes = b"") -> Review:
    """The changes in an edited document of the minutes of a meeting. Raises Unreadable for an unsafe or other file.

    `circulated` is the file as it went out: edits that were not tracked are found by comparing with it, and only then.
    """
    paragraphs = read_paragraphs(path)
    minutes = _Minutes(file)
    changes = [change for region in minutes.regions(paragraphs) for change in _marked(*region)]
    if circulated:
        changes += _untracked(minutes, paragraphs, _as_read(circulated))
    return Review(tuple(changes))


def _as_read(data: bytes) -> list[ReadParagraph]:
    with TemporaryDirectory(prefix="clerk-review-") as folder:
        path = Path(folder) / "circulated.docx"
        path.write_bytes(BytesIO(data).getvalue())
        return read_paragraphs(path)


Region = tuple["_Text | None", list[ReadParagraph]]


class _Minutes:
    """The minutes of a meeting, and which paragraphs of a document belong to which."""

    def __init__(self, file: MeetingFile) -> None:
        anchors = Anchors(file, file.items)
        self._items = file.items
        self._by_anchor = {anchors.of(item): item for item in file.items if anchors.of(item)}

    def regions(self, paragraphs: Sequence[ReadParagraph]) -> list[Region]:
        """The paragraphs under each heading of an item, with the text of its minute; None before the first."""
        regions: list[Region] = [(None, [])]
        for paragraph in paragraphs:
            found = self._heading(paragraph)
            if found is not None:
                regions.append((_Text(found.minute), []))
            elif re.match(r"heading\s*[12]$", paragraph.style, re.IGNORECASE):
                regions.append((None, []))
            else:
                regions[-1][1].append(paragraph)
        return [(text or self._nearest(block), block) for text, block in regions if block]

    def _heading(self, paragraph: ReadParagraph) -> ItemRecord | None:
        for name in paragraph.bookmarks:
            if name in self._by_anchor:
                return self._by_anchor[name]
        if not _HEADING.match(paragraph.style):
            return None
        heading = " ".join(paragraph.before.split()).casefold()
        for item in self._items:
            number = item.minute.heading_number.casefold()
            if heading == f"{number} {item.title}".strip().casefold() or (number and heading.startswith(f"{number} ")):
                return item
        return None

    def _nearest(self, block: Sequence[ReadParagraph]) -> "_Text | None":
        """The minute that a stray block comes from, where its words are mostly those of one."""
        said = " ".join(paragraph.before for paragraph in block).split()
        best, nearest = _NEAR, None
        for item in self._items if 8 < len(said) < 2000 else ():
            ratio = SequenceMatcher(None, said, item.minute.text.split(), autojunk=False).ratio()
            if ratio > best:
                best, nearest = ratio, _Text(item.minute)
        return nearest


class _Text:
    """The text of a minute, and where in it something that the document says stands."""

    def __init__(self, minute: MinuteRecord) -> None:
        self.minute = minute
        self._places: list[int] = []
        self.plain = ""
        for place, sign in enumerate(minute.text):
            shown = " " if sign.isspace() else "" if sign == "*" else sign
            if shown and not (shown == " " and (not self.plain or self.plain.endswith(" "))):
                self.plain += shown
                self._places.append(place)
        self._places.append(len(minute.text))

    def find(self, paragraph: str, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` of a paragraph stand in the minute; (-1, -1) if nowhere."""
        for reach in (len(paragraph), _CONTEXT, _CONTEXT // 2):
            first, last = max(0, start - reach), min(len(paragraph), end + reach)
            wanted, lead = _plain(paragraph[first:last]), len(_plain(paragraph[first:start], keep_end=True))
            length = len(_plain(paragraph[first:end], keep_end=True)) - lead
            at = self.plain.find(wanted) if len(wanted.strip()) > 2 else -1
            if at >= 0 and self.plain.find(wanted, at + 1) < 0 and at + lead + length < len(self._places):
                begin = self._places[at + lead]
                return begin, self._places[at + lead + length - 1] + 1 if length else begin
        return -1, -1

    def change(
        self, kind: ChangeKind, piece: Piece, paragraph: str, start: int, after: str, comment: str = ""
    ) -> Change:
        """The change of a stretch of a paragraph as a change of the minute."""
        before = piece.text
        begin, end = self.find(paragraph, start, start + len(before))
        text = self.minute.text
        left, right = (text[max(0, begin - _CONTEXT) : begin], text[end : end + _CONTEXT]) if begin >= 0 else ("", "")
        shown = text[begin:end] if begin >= 0 else before
        return Change(self.minute.id, kind, piece.author, piece.at, shown, after, comment, begin, end, left, right)


def _plain(text: str, *, keep_end: bool = False) -> str:
    shown = re.sub(r"\s+", " ", text.replace("*", "")).lstrip()
    return shown if keep_end else shown.rstrip()


def _marked(text: _Text | None, block: Sequence[ReadParagraph]) -> Iterator[Change]:
    """The tracked changes and the comments in the paragraphs of one minute."""
    for paragraph in block:
        place = 0
        pieces = list(_joined(paragraph.pieces))
        while pieces:
            piece, follows = pieces.pop(0), pieces[0] if pieces else None
            if not piece.kind:
                place += len(piece.text)
                continue
            two = follows is not None and follows.kind and follows.author == piece.author
            both = (piece, pieces.pop(0)) if two else (piece,)
            old = "".join(each.text for each in both if each.kind == "deleted")
            new = "".join(each.text for each in both if each.kind == "inserted")
            kind = ChangeKind.REPLACED if two else ChangeKind(piece.kind)
            yield _change(text, kind, Piece(old, "", piece.author, piece.at), paragraph.before, place, new)
            place += len(old)
        for remark in paragraph.remarks:
            on = Piece(paragraph.before[remark.start : remark.end], "", remark.author, remark.at)
            yield _change(text, ChangeKind.COMMENT, on, paragraph.before, remark.start, on.text, remark.text)


def _change(
    text: _Text | None, kind: ChangeKind, piece: Piece, paragraph: str, start: int, after: str, comment: str = ""
) -> Change:
    if text is None:
        return Change(None, kind, piece.author, piece.at, piece.text, after, comment)
    return text.change(kind, piece, paragraph, start, after, comment)


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces of one kind by one person side by side as one, because Word parts them at every change of look."""
    growing: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if growing and piece.kind and (growing.kind, growing.author) == (piece.kind, piece.author):
            growing = Piece(growing.text + piece.text, piece.kind, piece.author, growing.at)
            continue
        if growing:
            yield growing
        growing = piece
    if growing:
        yield growing


def _untracked(minutes: _Minutes, now: Sequence[ReadParagraph], then: Sequence[ReadParagraph]) -> Iterator[Change]:
    """What differs, word by word, between what went out and what came back before its tracked changes."""
    went_out: dict[int | None, list[str]] = {}
    for text, block in minutes.regions(then):
        went_out.setdefault(text.minute.id if text else None, []).extend(paragraph.after for paragraph in block)
    for text, block in minutes.regions(now):
        if text is None:
            continue
        old, new = went_out.get(text.minute.id, []), [paragraph.before for paragraph in block if paragraph.before]
        old = [paragraph for paragraph in old if paragraph]
        for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind != "equal":
                yield from _differences(text, "\n".join(old[i:j]), "\n".join(new[k:m]))


def _differences(text: _Text, old: str, new: str) -> Iterator[Change]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    for kind, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            start = len("".join(before[:i]))
            yield text.change(ChangeKind.EDITED, Piece("".join(before[i:j])), old, start, "".join(after[k:m]))


def apply(store: Store, change: Change) -> MinuteRecord:
    """Accept a change: its words go into the minute, and what stood there is kept among its earlier states.

    In minutes that are circulated it becomes a recorded correction. Raises Invalid for a comment, for a change that
    has no place, where the minute no longer says what was changed, or where nothing may change any more.
    """
    if change.minute_id is None or not change.placed:
        raise Invalid("This change has no place in the minutes. Make it by hand.")
    if change.kind is ChangeKind.COMMENT:
        raise Invalid("A comment changes no words. Keep it as a flag, or reject it once it is answered.")
    minute = get_minute(store, change.minute_id)
    start = _again(minute.text, change)
    if start < 0:
        raise Invalid("The minute no longer says what was changed. Look at both and make the change by hand.")
    text = minute.text[:start] + change.after + minute.text[start + len(change.before) :]
    if on_file(store, minute.id).status is MeetingStatus.CIRCULATED:
        return correct(store, minute.id, text, minute.version, _in_words(change))
    return save(store, minute.id, text, minute.version, RevisionReason.BEFORE_CHANGE)


def keep_as_flag(store: Store, change: Change) -> MinuteRecord:
    """Mark the line that a change or comment is on with ??, and what was said: to be looked into before circulation.

    Raises Invalid for what is in no minute, and where the minutes have gone out and hold no marks any more.
    """
    if change.minute_id is None:
        raise Invalid("This stands in no minute, so there is no line to mark. Note it elsewhere.")
    minute = get_minute(store, change.minute_id)
    if on_file(store, minute.id).status.frozen:
        raise Invalid("These minutes are circulated and hold no marks any more. Record a correction, or reject it.")
    start = _again(minute.text, change) if change.placed else -1
    if start < 0 and change.placed:
        start = minute.text.find(change.before)
    end = minute.text.find("\n", start + len(change.before)) if start >= 0 else -1
    place = end if end >= 0 else len(minute.text.rstrip())
    said = change.comment or _in_words(change)
    mark = f" ?? {': '.join(filter(None, (change.author, ' '.join(said.split()))))}"
    text = minute.text[:place] + mark + minute.text[place:]
    return save(store, minute.id, text, minute.version, RevisionReason.BEFORE_CHANGE)


def _in_words(change: Change) -> str:
    """A change as the note of a correction says it."""
    by = f", as {change.author} asked" if change.author else ""
    before, after = (" ".join(words.split()) for words in (change.before, change.after))
    if before and after:
        return f"“{after}” for “{before}”{by}"
    return f"“{after}” put in{by}" if after else f"“{before}” taken out{by}"


def _again(text: str, change: Change) -> int:
    """Where the change stands now: by what is round it on both sides, or on one, where that is there just once."""
    # Less and less of it, because another change may have been accepted close by.
    for reach in (_CONTEXT, _CONTEXT // 2, _CONTEXT // 4):
        left, right = change.left[-reach:], change.right[:reach]
        for before, after in ((left, right), (left, ""), ("", right)):
            whole = before + change.before + after
            if whole.strip() and text.count(whole) == 1:
                return text.index(whole) + len(before)
    here = text[change.start : change.end] == change.before and bool(change.before)
    return change.start if here else -1
