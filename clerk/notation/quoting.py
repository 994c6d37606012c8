"""Whether words are quoted: what another meeting decided, or the text of a correction."""

from clerk.notation.pieces import words_end

_REACH = 2_000
_OPENING = ("“", '"', "‘", "'", "„", "«")


def quoted(text: str, floor: int, place: int) -> bool:
    """Whether a place stands in quotation marks that were opened at or after `floor` and not closed."""
    floor = max(floor, place - _REACH)
    before = words_end(text, max(floor, place - 4), place)
    if text[before - 1 : before] in _OPENING and before > floor:
        return True
    if text.rfind("“", floor, place) > text.rfind("”", floor, place):
        return True
    straight = text.rfind('"', floor, place)
    return straight >= floor and _opens(text, floor, straight)


def _opens(text: str, floor: int, place: int) -> bool:
    """Whether a straight mark opens a quotation: behind a space or bracket, and before a word."""
    behind = place == floor or text[place - 1].isspace() or text[place - 1] in "([:"
    return behind and not text[place + 1 : place + 2].isspace()
