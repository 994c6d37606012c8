"""Theme fonts and colours, and the arithmetic of colours.

A colour here is six hexadecimal digits ("1F3A5F"), or "" for automatic: black on light grounds, white on dark ones.
"""

import colorsys
import re
from dataclasses import dataclass, field

from lxml import etree

from exports.accessibility.ooxml import attribute, child, whole

_HEX = re.compile("[0-9A-Fa-f]{6}")

# w:themeColor names -> elements of the theme's colour scheme, with the mapping Word uses unless told otherwise.
_SCHEME = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1",
    "dark2": "dk2", "text2": "dk2", "light2": "lt2", "background2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
    **{f"accent{n}": f"accent{n}" for n in range(1, 7)},
}  # fmt: skip

# Names of hues and where, in degrees round the circle of colours, each ends.
_HUES = ((15, "red"), (45, "orange"), (70, "yellow"), (165, "green"), (200, "turquoise"), (260, "blue"),
         (300, "purple"), (340, "pink"), (361, "red"))  # fmt: skip

HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """A document's theme: its two fonts for Latin text ("minor" for the text, "major" for headings), its colours."""

    fonts: dict[str, str] = field(default_factory=dict)
    colours: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, root: etree._Element | None) -> "Theme":
        """The theme in a theme part; an empty one where the document has none."""
        fonts = {}
        for size in ("major", "minor"):
            latin = child(root, "a:themeElements", "a:fontScheme", f"a:{size}Font", "a:latin")
            if latin is not None:
                fonts[size] = latin.get("typeface") or ""
        colours = {}
        scheme = child(root, "a:themeElements", "a:clrScheme")
        for entry in () if scheme is None else scheme.iterchildren():
            for colour in entry.iterchildren():
                text = colour.get("lastClr") or colour.get("val") or ""
                if _HEX.fullmatch(text):
                    colours[etree.QName(entry).localname] = text.upper()
        return cls(fonts, colours)

    def font(self, theme_name: str) -> str:
        """The font that "minorHAnsi", "majorAscii" and so on stand for; "" where the theme does not say."""
        return self.fonts.get(theme_name[:5], "")

    def colour(self, element: etree._Element, name: str, prefix: str) -> str:
        """The colour an element gives in attribute `name`, or by theme in `{prefix}Color`, `...Tint` and `...Shade`.

        For a text colour `name` is "val" and `prefix` "theme"; for a fill "fill" and "themeFill", without "Color".
        """
        text = attribute(element, f"w:{name}")
        if _HEX.fullmatch(text):
            return text.upper()
        key = f"w:{prefix}Color" if prefix == "theme" else f"w:{prefix}"
        base = self.colours.get(_SCHEME.get(attribute(element, key), ""), "")
        if not base:
            return ""
        return _shaded(base, attribute(element, f"w:{prefix}Tint"), attribute(element, f"w:{prefix}Shade"))

    def fill(self, shading: etree._Element) -> str:
        """The ground that a `w:shd` paints, its pattern mixed into one colour; "" where it paints none."""
        pattern = attribute(shading, "w:val")
        ground = self.colour(shading, "fill", "themeFill")
        percent = 100 if pattern == "solid" else whole(pattern[3:]) if pattern.startswith("pct") else 0
        if not percent:
            return ground
        ink = self.colour(shading, "color", "theme") or "000000"
        return mixed(ink, ground or "FFFFFF", min(percent, 100) / 100)


def mixed(top: str, bottom: str, share: float) -> str:
    """Two colours mixed, `share` (0 to 1) of the first."""
    pairs = zip(_channels(top), _channels(bottom), strict=True)
    return "".join(f"{round(255 * (a * share + b * (1 - share))):02X}" for a, b in pairs)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance")."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def described(colour: str) -> str:
    """A colour in words and digits: "light blue (9DC3E6)"; black and white need no digits."""
    if colour in ("000000", "FFFFFF"):
        return "black" if colour == "000000" else "white"
    hue, light, saturation = colorsys.rgb_to_hls(*_channels(colour))
    name = "grey" if saturation < 0.12 else next(name for limit, name in _HUES if hue * 360 < limit)
    depth = "light " if light > 0.66 else "dark " if light < 0.33 else ""
    return f"{depth}{name} ({colour})"


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> tuple[float, float, float]:
    return int(colour[:2], 16) / 255, int(colour[2:4], 16) / 255, int(colour[4:], 16) / 255


def _shaded(colour: str, tint: str, shade: str) -> str:
    """A theme colour made lighter (tint) or darker (shade); both are written as two hexadecimal digits."""
    hue, light, saturation = colorsys.rgb_to_hls(*_channels(colour))
    if re.fullmatch("[0-9A-Fa-f]{2}", tint):
        light = 1 - (1 - light) * int(tint, 16) / 255
    if re.fullmatch("[0-9A-Fa-f]{2}", shade):
        light *= int(shade, 16) / 255
    return "".join(f"{round(255 * channel):02X}" for channel in colorsys.hls_to_rgb(hue, light, saturation))
