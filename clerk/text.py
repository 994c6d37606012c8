"""What may be in a text: cleaning what was typed or pasted, and what an XML document can hold.

A clerk pastes from e-mail, web pages and terminals. None of what comes along unseen (terminal control sequences,
marks that turn the direction of reading round, halves of characters) belongs in the minutes of a public body.
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")

# ECMA-48: control sequences (CSI), control strings (OSC, DCS, SOS, PM, APC) up to their terminator on the same line,
# and escapes with intermediate bytes. Any other ESC is dropped alone, so that the letter after it stays.
_ESCAPES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]"
    "|(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)"
    "|\x1b[ -/]+[0-~]"
)

# C0 except tab and newline, DEL and C1; the Unicode bidirectional overrides and isolates (not the marks U+200E and
# U+200F, which names in Arabic or Urdu may need); a stray byte order mark; halves of pairs; the two noncharacters
# that XML refuses.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """The text as it may be kept: no control sequences, one kind of line end, characters composed (NFC).

    Line ends of every kind become a newline. Cleaning a clean text changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text)
    text = _ESCAPES.sub("", text)
    return unicodedata.normalize("NFC", _UNWANTED.sub("", text))


def capitalised(words: str) -> str:
    """The words with their first letter as a capital and all others as they are: "DPI of Ms Ash" stays so."""
    return words[:1].upper() + words[1:]


def whole_number(typed: str) -> int | None:
    """A whole number as typed in figures, at most six of them; None for anything else.

    More are a slip of the hand or a paste. Neither a count of people nor a year or a page has them, and the database
    could not keep the longest.
    """
    return int(typed) if re.fullmatch(r"[0-9]{1,6}", typed) else None


def xml_safe(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without what XML 1.0 cannot hold, and the names of what was dropped, each once, in order.

    Source: Extensible Markup Language (XML) 1.0, fifth edition, production 2 (Char).
    """
    dropped = dict.fromkeys(_NOT_XML.findall(text))
    if not dropped:
        return text, ()
    return _NOT_XML.sub("", text), tuple(_name(character) for character in dropped)


def _name(character: str) -> str:
    kinds = {"Cc": "control character", "Cs": "half of a character", "Cn": "noncharacter"}
    return f"{kinds[unicodedata.category(character)]} U+{ord(character):04X}"
