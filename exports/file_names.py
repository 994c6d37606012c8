"""File names that every system takes."""

import re
import unicodedata

from clerk.text import clean

#: The longest name in bytes: under the 255 of most file systems, with room for " (2)" and a synchronised folder's own.
LONGEST = 150

_REFUSED = re.compile(r'[<>:"/\\|?*]+')
_SPACES = re.compile(r"\s+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|\s*$)", re.IGNORECASE)
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")


def safe_name(text: str, ending: str = "") -> str:
    """The text as a file name for Windows, macOS and Linux, with `ending` kept whole whatever the length.

    What a system refuses becomes a hyphen; unseen characters go; names that Windows keeps for devices ("CON") get an
    underscore; nothing begins or ends with a full stop or a space. At most 150 bytes of UTF-8 in all, composed (NFC).
    Source: Microsoft, "Naming Files, Paths, and Namespaces".
    """
    name = _stripped(_plain(text))
    room = LONGEST - len(ending.encode())
    name = _stripped(_cut(name, room)) or "document"
    return (_RESERVED.sub(lambda match: f"{match[0]}_", name, count=1) if _RESERVED.match(name) else name) + ending


def _plain(text: str) -> str:
    shown = "".join(character for character in _SPACES.sub(" ", clean(text)) if _seen(character))
    return _REFUSED.sub("-", unicodedata.normalize("NFC", shown))


def _seen(character: str) -> bool:
    return unicodedata.category(character) not in _UNSEEN


def _stripped(name: str) -> str:
    return name.strip(" .").lstrip("-~ .")


def _cut(name: str, room: int) -> str:
    """As much of the name as fits into that many bytes, without parting a letter from its accents."""
    if len(name.encode()) <= room:
        return name
    cut = name.encode()[:room].decode(errors="ignore")
    while cut and len(cut) < len(name) and unicodedata.combining(name[len(cut)]):
        cut = cut[:-1]
    return cut
