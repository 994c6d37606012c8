"""Text in Markdown: escaped so that every character is only text, and set off so that it is read as bold."""

import re
import string
import unicodedata

# Signs that mean something anywhere: emphasis, code, links, HTML, tables, strikethrough, attributes, mathematics.
_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~{}$^]")
# A hash that might open or close a heading, an ampersand that might begin a character's name, a citation's at sign.
_BY_PLACE = re.compile(r"(?<![^\s#])#|&(?=#|\w+;)|(?<!\w)@(?=\w)")
# Beginnings of a line that would make it something other than a paragraph.
_STARTS = re.compile(r"([-+=:%])|(\d{1,9})([.)](?:\s|$))")


def escaped(text: str) -> str:
    """The text, on one line, so that Markdown shows its characters as they are."""
    return _BY_PLACE.sub(r"\\\g<0>", _ANYWHERE.sub(r"\\\g<0>", text))


def at_line_start(text: str) -> str:
    """Escaped text that begins a line: a dash, a number or the like at its start stays one."""
    match = _STARTS.match(text)
    if match is None:
        return text
    place = match.start() if match[1] else match.end(2)
    return f"{text[:place]}\\{text[place:]}"


def strong(text: str, before: str, after: str) -> str:
    """Escaped text as bold, spaces at its ends left outside; `before` and `after` are the characters next to it.

    Where Markdown's rule for asterisks would not see bold there (CommonMark 6.2), HTML says it.
    """
    inner = text.strip()
    if not inner:
        return text
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    opens = not _is_sign(inner[0]) or _sets_apart((lead or before)[-1:])
    closes = not _is_sign(inner[-1]) or _sets_apart((tail or after)[:1])
    if opens and closes:
        return f"{lead}**{inner}**{tail}"
    return f"{lead}<strong>{inner}</strong>{tail}"


def heading_anchor(text: str, taken: dict[str, int]) -> str:
    """What a heading can be linked to by where Markdown is shown on the web; `taken` counts those given so far."""
    name = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
    taken[name] = taken.get(name, 0) + 1
    return name if taken[name] == 1 else f"{name}-{taken[name] - 1}"


def _is_sign(character: str) -> bool:
    """Whether a character is punctuation or a symbol, beside which asterisks may not be read."""
    return unicodedata.category(character)[0] in "PS"


def _sets_apart(character: str) -> bool:
    """Whether bold may begin or end beside a character. Symbols outside ASCII do not count: versions differ on them."""
    return (
        not character or character.isspace() or character in string.punctuation
        or unicodedata.category(character)[0] == "P"
    )  # fmt: skip
