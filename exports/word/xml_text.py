"""Text as XML writes it. The standard library's own functions for this load its whole web client with them."""

from collections.abc import Mapping

_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_IN_QUOTES = {**_IN_TEXT, '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def _table(signs: Mapping[str, str]) -> dict[int, str]:
    return str.maketrans(dict(signs))


_TEXT, _QUOTES = _table(_IN_TEXT), _table(_IN_QUOTES)


def escape(text: str) -> str:
    """The text between tags."""
    return text.translate(_TEXT)


def quoteattr(text: str) -> str:
    """The text as the value of an attribute, its quotation marks included."""
    return f'"{text.translate(_QUOTES)}"'
