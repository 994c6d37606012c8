"""The words that were moved, from where the names of a motion stand."""

import re

from clerk.notation.blocks import BlockKind, Span
from clerk.notation.pieces import Outline, trimmed
from clerk.notation.sentences import sentence_end

_MOST_WORDS = 5_000
_QUOTES = {"“": "”", '"': '"', "‘": "’"}
_SKIP = re.compile(r"[\s,;:–—)*_-]{0,40}")
_AND = re.compile(
    r"(?:and\s+)?(?:it\s+was\s+)?(?:(?:then|unanimously|duly)\s+)*(?:(?:agreed|resolved|carried)\s+)?", re.IGNORECASE
)
_AS = re.compile(r"\s*(?:as\s+an?|an?|the\s+following)\s+(?:\w+\s+)?(?:amendment|motion|proposal)\s*", re.IGNORECASE)
_THAT = re.compile(r"that\s+", re.IGNORECASE)
_OBJECTS = re.compile(r"(?:the|this|it|that\s+it|his|her|their|as|and|to)\b", re.IGNORECASE)
_PROPOSED = re.compile(r"\b(?:proposed|moved|suggested|recommended)\s+that\s+(?:that\s+)?", re.IGNORECASE)


def wording_after(layout: Outline, place: int) -> Span | None:
    """What was moved where it follows the names: in quotation marks, after "that", or in the next paragraph."""
    text = layout.text
    called = _AS.match(text, place)
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
    if not new_paragraph:
        joined = _AND.match(text, start)
        start = joined.end() if joined else start
    if text[start] in _QUOTES:
        return _quoted(text, start)
    that = _THAT.match(text, start)
    if that is None:
        return None
    stop = piece.last if new_paragraph else sentence_end(text, that.end(), piece.last)
    return trimmed(text, that.end(), stop)


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
    words = text[start:stop]
    that = re.match(r"\s*[,:]?\s*(?:as\s+an?\s+(?:\w+\s+)?amendment,?\s+)?that\s+", words, re.IGNORECASE)
    words = words[that.end() :] if that else words
    words = re.sub(r"[\s,;.:()]*(?:\b(?:and|which|this|it)\b\s*){0,2}(?:\b(?:was|were)\b)?[\s,;.:()]*$", "", words)
    words = " ".join(words.split())
    if that or (len(words.split()) > 3 and not _OBJECTS.match(words)):
        return words.lstrip(",:; ")
    return ""


def wording_before(text: str, place: int, floor: int) -> Span:
    """What was moved where the sentence before the names says so: "It was proposed that X. Proposed: A"."""
    last = None
    for found in _PROPOSED.finditer(text, max(floor, place - _MOST_WORDS), place):
        last = found
    if last is None:
        return Span(place, place)
    return trimmed(text, last.end(), sentence_end(text, last.end(), place))
