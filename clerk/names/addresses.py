"""Names with e-mail addresses beside them, as the line "To:" of a message and an address book have them."""

import re

_WORD = re.compile(r"[^\s<>(),;]+")
_ADDRESS = re.compile(r"(?:mailto:)?([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_PARTED = re.compile(r"<([^<>\s]+@[^<>\s]+)>\s*[;,]?")
_LABEL = re.compile(r"\s*(?:to|cc|bcc|from)\s*:\s*", re.IGNORECASE)
_SURNAME_FIRST = re.compile(r"(?P<surname>[^,]+),\s*(?P<given>[^,]+)")


def address_in(line: str) -> tuple[str, str]:
    """A line without the first e-mail address in it, and that address, "" for none."""
    for word in _WORD.finditer(line) if "@" in line else ():
        if address := _ADDRESS.fullmatch(word[0]):
            return f"{line[: word.start()].rstrip('<(')} {line[word.end() :].lstrip('>)')}", address[1]
    return line, ""


def addressed(line: str) -> list[str]:
    """The people of a line on which addresses in angle brackets part them, each with the address; [] for another line.

    What an address book has as "Ash, Jane" is turned round.
    """
    *entries, rest = _PARTED.split(_LABEL.sub("", line, count=1) if _LABEL.match(line) else line)
    people = [f"{_forename_first(name)} <{address}>" for name, address in zip(entries[::2], entries[1::2], strict=True)]
    return [*people, rest.strip()] if people and rest.strip() else people


def _forename_first(name: str) -> str:
    name = name.strip().strip("'\"").strip()
    turned = _SURNAME_FIRST.fullmatch(name)
    return f"{turned['given']} {turned['surname']}" if turned else name
