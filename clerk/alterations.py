"""What an amendment does to the wording of a motion: words replaced, left out, added or inserted.

To teach it another form, add a row to _FORMS: a pattern whose groups are `old` (words of the motion), `new` (words of
the amendment) and `place` (words beside which they go).
"""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from clerk.notation.patterns import pattern

_QUOTED = r"[“\"'‘](?P<{}>[^“”\"]+?)[”\"'’](?![^\W\d_])"
_OLD, _NEW, _PLACE = (_QUOTED.format(name) for name in ("old", "new", "place"))
_WORDS = r"(?:the\s+)?(?:words?\s+|figures?\s+|sum\s+(?:of\s+)?)?"
_BY = r"(?:with|by|for|(?:and\s+)?(?:to\s+)?(?:insert(?:ing)?|substitut(?:e|ing)|add(?:ing)?|put(?:ting)?))"
_CHANGE = r"(?:chang(?:e|ing)|alter(?:ing)?|amend(?:ing)?|increas(?:e|ing)|rais(?:e|ing)|reduc(?:e|ing)|lower(?:ing)?)"
_GO = r"(?:deleted|removed|omitted|left\s+out)"
_COME = r"(?:inserted|substituted|added|put\s+in)"
_CUT = r"(?:delet(?:e|ing|ion\s+of)|remov(?:e|ing|al\s+of)|omit(?:ting)?|leav(?:e|ing)\s+out)"
_SWAP = r"(?:replac(?:e|ing)|delet(?:e|ing)|remov(?:e|ing)|omit(?:ting)?|leav(?:e|ing)\s+out)"
_PUT = r"(?:insert(?:ing|ion\s+of)?|add(?:ing|ition\s+of)?)"
_ALL_BUT_AS_CLOSE = 0.6


def _replaced(wording: str, found: re.Match[str]) -> str | None:
    return _with(wording, found["old"], found["new"])


def _left_out(wording: str, found: re.Match[str]) -> str | None:
    return _with(wording, found["old"], "")


def _added(wording: str, found: re.Match[str]) -> str | None:
    joined = " and " if found["new"].lower().startswith("that ") else " "
    return f"{wording.rstrip(' .')}{joined}{found['new']}{'.' if wording.endswith('.') else ''}"


def _after(wording: str, found: re.Match[str]) -> str | None:
    return _with(wording, found["place"], f"{found['place']} {found['new']}")


def _before(wording: str, found: re.Match[str]) -> str | None:
    return _with(wording, found["place"], f"{found['new']} {found['place']}")


def _all_after(wording: str, found: re.Match[str]) -> str | None:
    place = _place_of(wording, found["place"])
    if place is None:
        return found["new"] if found["place"].casefold() == "that" else None
    return f"{wording[: place.end()]} {found['new']}{'.' if wording.endswith('.') else ''}"


_Make = Callable[[str, re.Match[str]], str | None]
_FORMS: tuple[tuple[re.Pattern[str], _Make], ...] = (
    (pattern(rf"all\s+(?:the\s+)?words\s+after\s+{_PLACE}.{{0,60}}?{_NEW}", re.I | re.S), _all_after),
    (pattern(rf"{_SWAP}\s+{_WORDS}{_OLD},?\s+{_BY}\s+{_WORDS}{_NEW}", re.I), _replaced),
    (
        pattern(
            rf"{_OLD}\s+(?:to\s+)?be\s+(?:replaced|changed|altered|amended|{_GO}(?:\s+and\s+replaced)?),?\s+"
            rf"(?:{_BY}|to(?:\s+read)?)\s+{_WORDS}{_NEW}",
            re.I,
        ),
        _replaced,
    ),
    (
        pattern(rf"{_OLD}\s+(?:to\s+)?be\s+{_GO},?\s+and\s+{_WORDS}{_NEW}\s+(?:to\s+)?(?:be\s+)?{_COME}", re.I),
        _replaced,
    ),
    (
        pattern(rf"{_CHANGE}\s+(?:[^\n“\"]{{0,60}}?\s+from\s+)?{_WORDS}{_OLD}\s+to(?:\s+read)?\s+{_WORDS}{_NEW}", re.I),
        _replaced,
    ),
    (pattern(rf"substitut(?:e|ing)\s+{_WORDS}{_NEW}\s+for\s+{_WORDS}{_OLD}", re.I), _replaced),
    (pattern(rf"{_PUT}\s+{_WORDS}{_NEW},?\s+(?:directly\s+)?after\s+{_WORDS}{_PLACE}", re.I), _after),
    (pattern(rf"{_PUT}\s+{_WORDS}{_NEW},?\s+(?:directly\s+)?before\s+{_WORDS}{_PLACE}", re.I), _before),
    (pattern(rf"after\s+{_WORDS}{_PLACE},?\s+(?:to\s+)?{_PUT}\s+{_WORDS}{_NEW}", re.I), _after),
    (pattern(rf"before\s+{_WORDS}{_PLACE},?\s+(?:to\s+)?{_PUT}\s+{_WORDS}{_NEW}", re.I), _before),
    (pattern(rf"{_CUT}\s+{_WORDS}{_OLD}", re.I), _left_out),
    (pattern(rf"{_OLD}\s+(?:to\s+)?be\s+(?:deleted|removed|omitted|left\s+out)", re.I), _left_out),
    (pattern(rf"{_PUT}\s+{_WORDS}{_NEW}", re.I), _added),
    (pattern(rf"{_NEW}\s+(?:to\s+)?be\s+(?:added|inserted)", re.I), _added),
)
"""The forms of an amendment, the particular ones first."""

_UNQUOTED: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        pattern(r"(?:replace|delete)\s+(?P<a>.+?)\s+(?:with|by|(?:and\s+)?insert)\s+(?P<b>.+)", re.I),
        "replace “{a}” with “{b}”",
    ),
    (
        pattern(rf"(?:{_CHANGE}\s+.+?\s+from|change|alter|amend)\s+(?P<a>.+?)\s+to\s+(?P<b>.+)", re.I),
        "replace “{a}” with “{b}”",
    ),
    (pattern(r"(?:insert|add)\s+(?P<a>.+?)\s+after\s+(?P<b>.+)", re.I), "insert “{a}” after “{b}”"),
    (pattern(r"(?:insert|add)\s+(?P<a>.+?)\s+before\s+(?P<b>.+)", re.I), "insert “{a}” before “{b}”"),
    (pattern(r"(?:delete|remove|omit|leave\s+out)\s+(?P<a>.+)", re.I), "delete “{a}”"),
    (pattern(r"(?:insert|add)\s+(?P<a>.+)", re.I), "add “{a}”"),
)

_MARKED = re.compile(r"[“”\"]")
_VERB = rf"(?:replac(?:e|ing)|{_CUT}|{_PUT}|{_CHANGE}|substitut(?:e|ing))"
_FURTHER = pattern(rf"(?:,|;|\band\b|\bthen\b)\s+(?:by\s+|to\s+)?{_VERB}\s", re.I)
_TWO_IN_ONE = pattern(rf"[,;]?\s+(?:and\s+then|and|then)\s+(?:to\s+)?(?={_VERB}\s)", re.I)
_DELETES = pattern(rf"(?:{_CUT}|replace)\s+(?!.*\b(?:with|by)\b)", re.I)
_PUTS = pattern(r"insert\s+(?!.*\b(?:after|before)\b)", re.I)
_MOST_CHANGES = 20
_VAGUE = pattern(rf"(?:insert|add)\b(?!.*\b(?:after|before)\b)|{_CHANGE}\b(?!.*\bfrom\b)", re.I)


def alter(wording: str, amendment: str) -> str | None:
    """The motion with an amendment made; None where its words are not found, or it is not one of the forms known.

    Several instructions are followed one after the other, all of them or none. An amendment without instructions that
    reads much like the motion is the motion as it is to be. Without quotation marks "to add a condition" does not say
    which, nor "to increase the grant to £750" from what.
    """
    plain = re.sub(r"^(?:that|to)\s+", "", amendment.strip(), flags=re.IGNORECASE)
    instruction = amendment if _MARKED.search(amendment) or _VAGUE.match(plain) else quoted(plain) or amendment
    instructions = list(_instructions(instruction))
    if instructions:
        made: str | None = wording
        for make, found in instructions:
            made = None if made is None else make(made, found)
        left = instruction[instructions[-1][1].end() :]
        return None if made is None or _MARKED.search(left) or _FURTHER.search(left) else _tidied(made)
    alike = SequenceMatcher(None, wording.casefold().split(), plain.casefold().split(), autojunk=False).ratio()
    return plain if alike >= _ALL_BUT_AS_CLOSE else None


def _instructions(amendment: str) -> Iterator[tuple[_Make, re.Match[str]]]:
    """The instructions of an amendment in order, each in the most particular form that begins there."""
    place = 0
    for _ in range(_MOST_CHANGES):
        found = [(form.search(amendment, place), make) for form, make in _FORMS]
        here = [(match, make) for match, make in found if match is not None]
        if not here:
            return
        match, make = min(here, key=lambda pair: pair[0].start())
        yield make, match
        place = match.end()


def quoted(typed: str) -> str:
    """An amendment typed in short as minutes write it: "replace 500 with 750" with its words in quotation marks.

    "" where it is none of the short forms, or where one of several is not.
    """
    if _MARKED.search(typed):
        return re.sub(r'"([^"]*)"', r"“\1”", typed)
    parts = _TWO_IN_ONE.split(typed.strip(" ."))
    for place in range(len(parts) - 1, 0, -1):
        if _DELETES.match(parts[place - 1]) and _PUTS.match(parts[place]):
            parts[place - 1 : place + 1] = [f"{parts[place - 1]} and {parts[place]}"]
    written = [_quoted_one(part) for part in parts]
    return " and ".join(written) if all(written) else ""


def _quoted_one(typed: str) -> str:
    for form, written in _UNQUOTED:
        found = form.fullmatch(typed.strip(" ."))
        if found is not None:
            return written.format(**found.groupdict())
    return ""


def _with(wording: str, old: str, new: str) -> str | None:
    """The wording with the first stretch of those words exchanged; None where it has none."""
    found = _place_of(wording, old)
    return None if found is None else wording[: found.start()] + new + wording[found.end() :]


def _place_of(wording: str, words: str) -> re.Match[str] | None:
    plain = r"\s+".join(map(re.escape, words.strip(" .,;").split()))
    return re.search(rf"(?<![^\W_]){plain}(?![^\W_]|[.,]\d)", wording, re.IGNORECASE) if plain else None


def _tidied(wording: str) -> str:
    return re.sub(r"\s+([,.;])", r"\1", " ".join(wording.split()))
