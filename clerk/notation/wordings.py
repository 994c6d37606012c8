"""The words that were moved, from where the names of a motion stand."""

import re

from clerk.notation.blocks import BlockKind, Span
from clerk.notation.patterns import pattern
from clerk.notation.pieces import Outline, trimmed
from clerk.notation.sentences import sentence_end

_MOST_WORDS = 5_000
_QUOTES = {"“": "”", '"': '"', "‘": "’"}
_SKIP = re.compile(r"[\s,;:–—)*_-]{0,40}")
_AND = pattern(
    r"(?:and\s+)?(?:it\s+was\s+)?(?:(?:then|unanimously|duly)\s+){0,2}(?:(?:agreed|resolved|carried)\s+)?",
    re.IGNORECASE,
)
_DECIDED = pattern(r"\b(?:agreed|resolved|carried)\b", re.IGNORECASE)
_CALLED = pattern(r"\s*(?:as\s+an?|an?|the\s+following)\s+(?:\w+\s+)?(?:amendment|motion|proposal)\s*", re.IGNORECASE)
_NAMED_SO = pattern(
    r"^\s*,?\s*(?:as\s+)?an?\s+(?:\w+\s+)?(?:amendment|addendum)"
    r"(?:\s+to\s+(?:the|this|that|his|her|councillor|cllr|mrs?|ms)\s+(?:[\w.’'-]+\s+){0,3}?"
    r"(?:amendment|motion|proposal|recommendations?))?(?=[\s,:]|$)",
    re.IGNORECASE,
)
_THAT = pattern(r"that[:,]?[-–]?\s+", re.IGNORECASE)
_THAT_BETWEEN = pattern(r"\s*[,:]?\s*(?:as\s+an?\s+(?:\w+\s+)?amendment,?\s+)?that\s+", re.IGNORECASE)
_NEXT_SENTENCE = pattern(
    r"[.;]\s+(?:(?:This|The|His|Her)\s+(?:motion|proposal|amendment|nomination)|This|It)(?:\s+(?:was|being|having\s+been))?\s*$",
    re.I,
)
_OBJECTS = pattern(r"(?:the|this|it|that\s+it|his|her|their|as|and)\b", re.IGNORECASE)
_RESULT = pattern(
    r"\n[^\S\n]*[*_]{0,3}(?:(?:Motion\s+|MOTION\s+)?(?:Carried|CARRIED|Lost|LOST|Passed|PASSED)\b|(?:In\s+)?Favou?r:|For:|FOR:|All\s+in)"
)
_OUTCOME = pattern(
    r"[;,]\s*(?:and\s+)?(?:(?:this|it|which)\s+was\s+)?(?:unanimously\s+)?"
    r"(?:(?:agreed|carried|approved)\s+(?:unanimously|nem\b|by\s+(?:all\b|\d))|(?:agreed|carried)\s*(?:[.(]|$)"
    r"|all\s+(?:were\s+)?in\s+(?:favour|agreement)\b)",
    re.IGNORECASE,
)
_LEADS_ON = pattern(r"(?::[-–]?|\bthat,?)[*_]{0,3}$")
_MOST_PARAGRAPHS = 50
_PROPOSED = pattern(r"\b(?:proposed|moved|suggested|recommended)\s+that\s+(?:that\s+)?", re.IGNORECASE)
_FEWEST_WORDS = 4


def wording_after(layout: Outline, place: int) -> Span | None:
    """What was moved where it follows the names: in quotation marks, after "that", or in the next paragraph."""
    text = layout.text
    called = _CALLED.match(text, place)
    if called:
        place = called.end()
        if text.startswith("to ", place):
            return trimmed(text, place, sentence_end(text, place, layout.at(place).last))
    skipped = _SKIP.match(text, place)
    start = skipped.end() if skipped else place
    if start >= len(text):
        return None
    piece = layout.at(start)
    if piece.kind is BlockKind.HEADING or (start != piece.first and layout.at(place) is not piece):
        return None
    new_paragraph = "\n" in text[place:start]
    decided = False
    if not new_paragraph:
        joined = _AND.match(text, start)
        start, decided = (joined.end(), _DECIDED.search(joined[0]) is not None) if joined else (start, False)
    if text[start : start + 1] in _QUOTES:
        return _quoted(text, start)
    if not new_paragraph and text.startswith("to ", start):
        return trimmed(text, start, sentence_end(text, start, piece.last))
    that = _THAT.match(text, start)
    if that is None:
        return None
    if new_paragraph:
        return trimmed(text, that.end(), _last_of(layout, start))
    if that.end() > piece.last:
        listed = layout.at(that.end()).listed and not decided
        return trimmed(text, that.end(), _last_of(layout, that.start())) if listed else None
    end = sentence_end(text, that.end(), piece.last)
    outcome = _OUTCOME.search(text, that.end(), end)
    return trimmed(text, that.end(), outcome.start() if outcome else end)


def _last_of(layout: Outline, start: int) -> int:
    """Where what was moved ends that begins a paragraph: with it, or with the list or the further "That" behind it."""
    index = layout.index_at(start)
    text, piece = layout.text, layout.pieces[index]
    result = _RESULT.search(text, start, piece.last)
    if result:
        return result.start()
    last, leads = piece.last, _LEADS_ON.search(text, max(piece.last - 8, start), piece.last) is not None
    for _ in range(_MOST_PARAGRAPHS):
        index = layout.after(index)
        piece = layout.pieces[index] if index < len(layout.pieces) else piece
        further = piece.kind is BlockKind.PARAGRAPH and text.startswith("That ", piece.first)
        if piece.first < last or not ((leads and piece.listed) or further):
            break
        last = piece.last
    return last


def _quoted(text: str, start: int) -> Span | None:
    close = _QUOTES[text[start]]
    place = start + 1
    while True:
        end = text.find(close, place, start + _MOST_WORDS)
        if end < 0:
            return None
        # The closing mark of ‘...’ is also the apostrophe.
        if close != "’" or not text[end + 1 : end + 2].isalpha():
            return trimmed(text, start + 1, end)
        place = end + 1


def wording_between(text: str, start: int, stop: int) -> str:
    """What was moved where it stands between mover and seconder: "A moved that the grant be paid, seconded by B"."""
    words = _NAMED_SO.sub("", _NEXT_SENTENCE.sub("", text[start:stop]), count=1)
    that = _THAT_BETWEEN.match(words)
    spoken = (words[that.end() :] if that else words).split()
    while spoken and spoken[-1].strip(",;.:()").lower() in ("", "&", "and", "which", "this", "it", "was", "were"):
        spoken.pop()
    if not that and (len(spoken) < _FEWEST_WORDS or _OBJECTS.match(spoken[0])):
        return ""
    return " ".join(spoken).strip(",;.:( ")


def wording_before(text: str, place: int, floor: int) -> Span:
    """What was moved where the sentence before the names says so: "It was proposed that X. Proposed: A"."""
    last = None
    for found in _PROPOSED.finditer(text, max(floor, place - _MOST_WORDS), place):
        last = found
    if last is None:
        return Span(place, place)
    return trimmed(text, last.end(), sentence_end(text, last.end(), place))
