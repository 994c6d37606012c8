"""Regular expressions whose time is in proportion to the text, however it was typed."""

import re

_GIVEN_BACK = re.compile(r"((?:\\s|\[\^\\S\\n\])[*+])(?![+?])")


def pattern(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    r"""A compiled pattern in which white space once matched is never given back.

    Most patterns here are words with "any white space" between parts that may be missing. Tried again with every
    shorter white space, such a pattern takes cubic time on a line of spaces. So every `\s*` and `\s+`, and the same of
    white space within a line, is made possessive; a pattern must not count on a space being left over.
    """
    return re.compile(_GIVEN_BACK.sub(r"\1+", source), flags)
