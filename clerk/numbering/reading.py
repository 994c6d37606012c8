"""Reading a citation back into a number, and finding citations in prose."""

import re
from functools import lru_cache

from clerk.numbering.parts import SERIAL, Field, Part, citation_parts
from clerk.numbering.scheme import MinuteNumber, NumberingScheme
from clerk.numbering.subparagraphs import SUB_STYLES


def parse_citation(scheme: NumberingScheme, text: str) -> MinuteNumber | None:
    """The number a citation gives in a body's scheme, or None where it is not one of its citations.

    The capitals of a prefix and noughts before the serial do not matter. The number as it stands over its minute
    ("6.") is understood too and has year 0, as has every number of a scheme that writes no year: which register is
    meant, the day of the citing minutes tells.
    """
    text = text.strip()
    for parts in (citation_parts(scheme), citation_parts(scheme, with_year=False)):
        for candidate in (text, text.removesuffix(scheme.suffix) if scheme.suffix else text):
            number = _read(scheme, parts, candidate)
            if number is not None:
                return number
    return None


def citation_pattern(scheme: NumberingScheme) -> str:
    """The source of a regular expression, without capturing groups, for whole citations in running prose.

    It finds the citation with its year, and none inside a longer number, a date, a word or a sum of money; nor does it
    take a financial year such as 2019/20 for minute 2019.
    """
    return _prose_pattern(scheme)


@lru_cache(maxsize=64)
def _prose_pattern(scheme: NumberingScheme) -> str:
    parts = citation_parts(scheme)
    not_a_year = r"(?!(?:19|20)\d\d[/-]\d\d(?!\d))" if parts[0] is SERIAL else ""
    whole = "".join(_pattern(scheme, part, "") for part in parts)
    return rf"(?<![\w/£])(?<!\d[.,]){not_a_year}{whole}(?!\w|[/.]\d)"


@lru_cache(maxsize=256)
def _reader(scheme: NumberingScheme, parts: tuple[Part, ...]) -> re.Pattern[str]:
    return re.compile("".join(_pattern(scheme, part, f"?P<p{place}>") for place, part in enumerate(parts)))


def _pattern(scheme: NumberingScheme, part: Part, name: str) -> str:
    """A part as a regular expression: `name` opens its group, or is "" for none."""
    opening = f"({name}" if name else "(?:"
    if isinstance(part, str):
        return f"(?i:{re.escape(part)})"
    if part is not SERIAL:
        return f"{opening}{part.pattern})"
    mark = f"{'(?P<private>' if name else '(?:'}{re.escape(scheme.private_mark)})?" if scheme.private_mark else ""
    style = SUB_STYLES.get(scheme.sub_form)
    if style is None:
        return f"{opening}{part.pattern}){mark}"
    inner = f"{'(?P<sub>' if name else '(?:'}{style.characters}{{1,9}})"
    return f"{opening}{part.pattern}){mark}(?:{re.escape(style.before)}{inner}{re.escape(style.after)})?"


def _read(scheme: NumberingScheme, parts: tuple[Part, ...], text: str) -> MinuteNumber | None:
    found = _reader(scheme, parts).fullmatch(text)
    if found is None:
        return None
    values: dict[str, int] = {"year": 0}
    for place, part in enumerate(parts):
        if isinstance(part, Field):
            value = part.read(found[f"p{place}"])
            if value is None or values.get(part.attribute) not in (None, 0, value):
                return None
            values[part.attribute] = value
    groups = found.groupdict()
    sub = SUB_STYLES[scheme.sub_form].read(groups["sub"]) if groups.get("sub") else 0
    if groups.get("sub") and not sub:
        return None
    return MinuteNumber(**values, sub=sub, private=bool(groups.get("private")))
