"""Citations of other minutes: found in prose ("Further to minute 3/19 'Work Programme'"), and written."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice

from clerk.dates import MONTHS
from clerk.notation.blocks import Reference, Span
from clerk.notation.patterns import pattern
from clerk.numbering import MinuteNumber, NumberingScheme, YearBasis, citation, citation_pattern, parse_citation

_MOST = 10_000
_MOST_FOUND = 2_000
_MOST_IN_LIST = 30

_WORD = re.compile(r"(?:[Mm]in(?:ute)?s?|MIN(?:UTE)?S?|[Ii]tems?|ITEMS?)(?![^\W\d_])")
_KIND = pattern(
    r"\.?(?:\s+(?:[Nn]o(?:['’]?s)?|NOS?|[Nn]umbers?|[Rr]ef(?:erence)?s?|[Ii]tems?)\.?)?(?:\s*[Nn]o\.)?(?:\s*:)?\s*"
)
_NUMBER = re.compile(
    r"""
    (?: [A-Z][A-Za-z&]{0,7} [./-]? | [A-Z]{1,4}\s(?=\d+/\d) )?+      # the letters of a body: LAB/, PLA, C.
    \d{1,5} (?: [A-Z](?=/\d) )? (?: [./]\d{1,4} ){0,5}+ (?: -\d{2,4}(?![\d/]) )?
    (?: \([a-z0-9]{1,4}\) ){0,3}+ (?: (?:[a-z]{1,5}|[A-Z])(?![\w’']) )?
    (?! \w | /\w )
    """,
    re.VERBOSE,
)
_JOIN = pattern(
    r"\s*(?:,\s*(?:and\s+)?|and\s+|&\s*|to\s+|–\s*|-\s*)(?:(?:[Mm]inutes?|[Mm]in\.|[Nn]o\.?)\s+(?:[Nn]o\.?\s+)?)?"
)
_OF_A_MINUTE = pattern(
    r"(?<!\w)(?:[Aa]rticles?|[Pp]aragraphs?|[Pp]aras?\.?)\s+(?P<number>\d{1,4}(?:\.\d{1,3}){0,3})(?=\s+of\s+(?:the|its|our)\s+[Mm]inutes?\b)"
)
_MONTH = "|".join(f"{month}|{month[:3]}(?=[\\s.,])" for month in MONTHS)
_DATE_BEHIND = pattern(
    rf"\s*(?:(?:of|and\s+\d{{1,2}}(?:st|nd|rd|th)?)\s+)?(?:{_MONTH})\b"
    r"|\s*(?:st|nd|rd|th|am|pm|a\.m|p\.m|%|hours?|minutes?)\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\d+")
_COMPOUND = re.compile(r"\d[./]\d")
_YEARS = re.compile(r"(?P<first>(?:19|20)\d\d)(?:[/-](?P<second>\d\d))?")
_DAY = re.compile(r"\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d{2})")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th|am|pm)$")
_COUNTED = pattern(r"(?:\d|\b(?:few|ten|five|fifteen|twenty|thirty|several|agenda|other))\s+$", re.IGNORECASE)
_TITLE = pattern(
    r"\s*(?:[,:]\s*)?(?:‘(?P<single>[^\n]{1,200}?)’(?!\w)|“(?P<double>[^”\n]{1,200})”|\"(?P<straight>[^\"\n]{1,200})\""
    r"|'(?P<plain>[^\n]{1,200}?)'(?!\w)|\((?P<bracket>[A-Z][^()\n]{3,160})\))"
)
_FRACTION_BEFORE = pattern(r"(?:£|\$|€|(?:[Pp]ages?|[Pp]p?\.?|[Ff]orm|[Bb]and)\s*)$")
_PLACE_BEHIND = pattern(
    r"\s+(?:[A-Z][a-z]+\s+(?:[A-Z][a-z]+\s+)?(?:Road|Street|Lane|Close|Avenue|Drive|Way|Row)|full|time|hours)\b"
)


def find_references(text: str, scheme: NumberingScheme | None = None) -> list[Reference]:
    """Every citation of a minute, in order; `span` begins at the word "minute" and ends with the number.

    Without a scheme a number is a citation only behind "minute", "min." or "item", or where it is the "article" or
    "paragraph" of a minute. With one, what the body's own
    numbers alone look like is a citation wherever it stands: letters before it, or a number and a year.
    """
    found = list(islice(_worded(text, scheme), _MOST_FOUND))
    for part in islice(_OF_A_MINUTE.finditer(text), _MOST_FOUND):
        found.append(Reference(part["number"], Span(*part.span())))
    if scheme is not None:
        ends = {reference.span.end for reference in found}
        found += islice(_bare(text, scheme, ends), _MOST_FOUND)
    return sorted(found, key=lambda reference: reference.span.start)


def cite(scheme: NumberingScheme, number: MinuteNumber, title: str = "") -> str:
    """How prose cites a minute: "minute 3/19", with the title in quotation marks where one is given."""
    return f"minute {citation(scheme, number)}" + (f" ‘{title}’" if title else "")


def _worded(text: str, scheme: NumberingScheme | None) -> Iterator[Reference]:
    """The numbers behind "minute", "min." or "item"."""
    past = 0
    for word in islice(_WORD.finditer(text), _MOST):
        start = word.start()
        if start < past or (start and text[start - 1].isalnum()):
            continue
        kind = _KIND.match(text, word.end())
        gap = kind[0] if kind else ""
        # A heading may end in "Minutes" or "of the minutes:", and a number begin the next line.
        if not gap or gap.count("\n") > (word[0].islower() and ":" not in gap):
            continue
        item = word[0][0] in "iI"
        several = word[0].lower().endswith("s") or "s" in gap.lower()
        if (item or several or word[0].lower() == "min") and _COUNTED.search(text[max(start - 12, 0) : start]):
            continue
        for reference in _numbers(text, start, word.end() + len(gap), several, item, scheme):
            past = reference.span.end
            yield reference


def _numbers(
    text: str, start: int, place: int, several: bool, item: bool, scheme: NumberingScheme | None
) -> Iterator[Reference]:
    """The numbers behind one word: "minutes 290 and 292", "minute nos 3/19, 4/19 and 5/19"."""
    first = ""
    for _ in range(_MOST_IN_LIST):
        found = _NUMBER.match(text, place)
        if found is None or not _cites(text, found, item, scheme):
            return
        if first and not (several or found[0][0].isalpha() or _shape(found[0]) == _shape(first)):
            return
        if first and _PLAIN.fullmatch(found[0]) and not _PLAIN.fullmatch(first):
            return
        first = first or found[0]
        yield Reference(found[0], Span(start, found.end()), _title(text, found.end()))
        joined = _JOIN.match(text, found.end())
        if joined is None or joined.end() == found.end():
            return
        start = place = joined.end()


def _shape(number: str) -> str:
    return re.sub(r"\d+", "1", number)


def _cites(text: str, found: re.Match[str], item: bool, scheme: NumberingScheme | None) -> bool:
    """Whether a number behind the word is a minute's: no date, no year, no duration, no item of this agenda."""
    number = found[0]
    if scheme is not None and not _PLAIN.fullmatch(number) and _own(scheme, number):
        return True
    if item and not _COMPOUND.search(number):
        return False
    if _PLAIN.fullmatch(number) and _DATE_BEHIND.match(text, found.end()):
        return False
    if _ORDINAL.search(number) or _DAY.fullmatch(number):
        return False
    years = _YEARS.fullmatch(number)
    if years is None or (scheme is not None and scheme.basis is YearBasis.NEVER):
        return True
    return years["second"] is not None and int(years["second"]) != (int(years["first"]) + 1) % 100


def _own(scheme: NumberingScheme, number: str) -> bool:
    """Whether a number is one of the body's own, with its year or its letters."""
    try:
        read = parse_citation(scheme, number)
    except ValueError:
        return False
    return read is not None and (read.year != 0 or bool(scheme.prefix))


def _title(text: str, place: int) -> str:
    found = _TITLE.match(text, place)
    return "" if found is None else next(" ".join(words.split()) for words in found.groups() if words)


@lru_cache(maxsize=64)
def _own_pattern(scheme: NumberingScheme) -> re.Pattern[str] | None:
    """The body's own citations, or None where nothing tells them from other numbers."""
    try:
        source = citation_pattern(scheme)
    except ValueError:
        return None
    dated = bool(scheme.year_form) and scheme.basis is not YearBasis.NEVER and scheme.separator == "/"
    unmistakable = _lettered(scheme) or scheme.form.count("/") > 1 or (dated and not scheme.form)
    return re.compile(source) if unmistakable else None


def _lettered(scheme: NumberingScheme) -> bool:
    return any(character.isalpha() for character in scheme.prefix)


def _bare(text: str, scheme: NumberingScheme, taken: Collection[int]) -> Iterator[Reference]:
    """Citations in the body's own scheme that have no "minute" before them. `taken` is where others end."""
    own = _own_pattern(scheme)
    for found in islice(own.finditer(text), _MOST) if own else ():
        sure = _lettered(scheme) or _unmistakable(text, found, scheme)
        if found.end() not in taken and sure and _own(scheme, found[0]):
            yield Reference(found[0], Span(*found.span()), _title(text, found.end()))


def _unmistakable(text: str, found: re.Match[str], scheme: NumberingScheme) -> bool:
    """Whether number and year can be neither a day and month, nor a fraction, nor a house."""
    number = found[0]
    if number.count("/") != 1:
        return True
    first, second = (int(re.sub(r"\D", "", part) or 0) for part in number.split("/"))
    year = second if scheme.number_first else first
    if year % 100 <= 12 or first == second or _YEARS.fullmatch(number):
        return False
    before = text[max(found.start() - 10, 0) : found.start()]
    behind = _DATE_BEHIND.match(text, found.end()) or _PLACE_BEHIND.match(text, found.end())
    return not (_FRACTION_BEFORE.search(before) or behind)
