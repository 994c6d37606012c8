"""Regular expressions whose time is in proportion to the text, however it was typed."""

import re
from collections import defaultdict
from collections.abc import Iterable

_GIVEN_BACK = re.compile(r"((?:\\s|\[\^\\S\\n\])[*+])(?![+?])")


def pattern(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    r"""A compiled pattern in which white space once matched is never given back.

    Most patterns here are words with "any white space" between parts that may be missing. Tried again with every
    shorter white space, such a pattern takes cubic time on a line of spaces. So every `\s*` and `\s+`, and the same of
    white space within a line, is made possessive; a pattern must not count on a space being left over.
    """
    return re.compile(_GIVEN_BACK.sub(r"\1+", source), flags)


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of many words, the longest first, sorted by their first two letters so that few are tried."""
    starts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word in sorted(set(words), key=len, reverse=True):
        starts[word[0]][word[1:2]].append(word[2:])
    branches = []
    for first, seconds in starts.items():
        inner = "|".join(re.escape(second) + _choice(rest) for second, rest in seconds.items())
        branches.append(re.escape(first) + f"(?:{inner})")
    return re.compile("|".join(branches))


def _choice(words: list[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
