"""Whether words are quoted: what another meeting decided, or the text of a correction."""

import re

from clerk.notation.pieces import words_end

_REACH = 2_000
_OPENING = ("“", '"', "‘", "'", "„", "«")
_OPEN_STRAIGHT = re.compile(r'(?:^|[\s(])"\S[^"]*$')


def quoted(text: str, floor: int, place: int) -> bool:
    """Whether a place stands in quotation marks that were opened at or after `floor` and not closed."""
    floor = max(floor, place - _REACH)
    before = words_end(text, max(floor, place - 4), place)
    if text[before - 1 : before] in _OPENING and before > floor:
        return True
    if text.rfind("“", floor, place) > text.rfind("”", floor, place):
        return True
    words = text[floor:place]
    return words.count('"') % 2 == 1 and _OPEN_STRAIGHT.search(words) is not None
