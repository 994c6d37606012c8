"""Text as any format may show it: on one line, with nothing unseen in it, and addresses that are safe to open."""

import re
from collections.abc import Iterable

from clerk.text import clean
from exports.content.document import Run

#: What becomes one space. A no-break space by itself was meant and stays; several, or one beside another space, are
#: how web pages place text, and come along when it is pasted.
SPACES = re.compile("[ \u00a0\t\n\v\f\r\x85\u2028\u2029]{2,}|[\t\n\v\f\r\x85\u2028\u2029]")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"\\]+\Z", re.IGNORECASE)


def one_line(text: str) -> str:
    """The text on one line with single spaces, without control characters and signs that turn its direction round.

    Spaces at the ends stay, because a run may begin or end with one.
    """
    return SPACES.sub(" ", clean(text))


def words_of(runs: Iterable[Run]) -> str:
    """The words of a sequence of runs on one line, without spaces at the ends."""
    return one_line("".join(one_line(run.text) for run in runs)).strip()


def safe_address(url: str) -> str:
    """The address where it may stand in a document as a link (web or e-mail), otherwise ""."""
    url = clean(url).strip()
    return url if _ADDRESS.match(url) else ""
