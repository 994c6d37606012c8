"""The colours of the screens: a few looks by name."""

from textual.theme import Theme

#: White and yellow on black: nothing is told by a shade of grey.
HIGH_CONTRAST = Theme(
    name="clerk-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ff8080",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#202020",
    boost="#303030",
    dark=True,
    luminosity_spread=0.2,
    text_alpha=1.0,
)

#: The looks on offer and the theme of each.
LOOKS = {
    "dark": "textual-dark",
    "light": "textual-light",
    "contrast": HIGH_CONTRAST.name,
    "terminal": "ansi-dark",
}
