"""Which fonts are plain, that is, without serifs.

By name where the font is well known, otherwise by what the document's own font table says of it.
"""

from functools import lru_cache

from lxml import etree

from exports.accessibility.ooxml import attribute, q, value

# Beginnings of names, in lower case: "arial" stands for Arial, Arial Nova and Arial Narrow.
_PLAIN = (
    "akzidenz", "albany", "aptos", "arial", "arimo", "atkinson", "avenir", "barlow", "bierstadt", "cabin", "calibri",
    "candara", "carlito", "century gothic", "comic neue", "comic sans", "consolas", "corbel", "dejavu sans", "din ",
    "dm sans", "effra", "figtree", "franklin gothic", "frutiger", "fs me", "futura", "gds transport", "geneva",
    "gill sans", "grandview", "helvetica", "hind", "inter", "karla", "lato", "leelawadee", "lexend",
    "liberation sans", "lucida grande", "lucida sans", "manrope", "microsoft sans", "montserrat", "ms sans", "mulish",
    "myriad", "neue haas", "nimbus sans", "nunito", "open sans", "opendyslexic", "oxygen", "poppins", "proxima nova",
    "public sans", "quicksand", "raleway", "roboto", "rubik", "seaford", "segoe ui", "skeena", "swiss", "tahoma",
    "tenorite", "trebuchet", "ubuntu", "univers", "verdana", "work sans",
)  # fmt: skip
_WITH_SERIFS = (
    "baskerville", "bodoni", "book antiqua", "bookman", "brush script", "californian", "cambria", "century",
    "constantia", "courier", "dejavu serif", "edwardian script", "garamond", "georgia", "goudy", "liberation serif",
    "lucida bright", "lucida handwriting", "mistral", "monotype corsiva", "noto serif", "old english", "palatino",
    "papyrus", "perpetua", "pt serif", "roboto serif", "roboto slab", "rockwell", "source serif", "sylfaen", "times",
)  # fmt: skip
# Fonts of signs, whose letters are not read as letters.
_SIGNS = ("cambria math", "marlett", "opensymbol", "segoe ui emoji", "segoe ui symbol", "symbol", "webdings",
          "wingdings", "zapfdingbats")  # fmt: skip


def families(font_table: etree._Element | None) -> dict[str, str]:
    """What a font table says of each font, by name in lower case: "roman" has serifs, "swiss" has none."""
    if font_table is None:
        return {}
    fonts = font_table.iterchildren(q("w:font"))
    return {attribute(font, "w:name").casefold(): value(font, "w:family") or "" for font in fonts}


@lru_cache(maxsize=256)
def is_plain(font: str, family: str) -> bool:
    """Whether a font, by its name in lower case, is without serifs; "" (no font known) counts as plain."""
    if not font or font.startswith(_SIGNS):
        return True
    # The longer name decides: "roboto slab" has serifs though "roboto" has none.
    plain = max((len(name) for name in _PLAIN if font.startswith(name)), default=0)
    serif = max((len(name) for name in _WITH_SERIFS if font.startswith(name)), default=0)
    if plain or serif:
        return plain > serif
    return family == "swiss" or "sans" in font.split()
