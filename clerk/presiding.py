"""What follows from the word that a body has for its chair: what the deputy is called, and who signs the minutes."""

import re

_DEPUTIES: tuple[tuple[str, str], ...] = (
    (r"(?:.*\s)?mayor(?:ess)?", "Deputy {}"),
    (r"(?:.*\s)?provost", "Depute {}"),
    (r"cadeirydd", "Is-gadeirydd"),
    (r"maer", "Dirprwy Faer"),
    (r"maer y dref", "Dirprwy Faer y Dref"),
)
"""Titles whose deputy is not a vice."""

_PRESIDES = re.compile(r"(?:.*\s)?(?:chair|conven|president)", re.IGNORECASE)


def deputy_of(chair_title: str) -> str:
    """The title of the deputy: "Vice-Chairman", "Vice-Convener", "Deputy Town Mayor"."""
    for pattern, deputy in _DEPUTIES:
        if re.fullmatch(pattern, chair_title, re.IGNORECASE):
            return deputy.format(chair_title)
    return f"Vice-{chair_title}"


def presider(chair_title: str) -> str:
    """What whoever presides is called: "Convener"; where a mayor does, "Chair", as a deputy may be in it that day."""
    return chair_title if _PRESIDES.match(chair_title) else "Chair"


def signs_as(chair_title: str) -> str:
    """Who signs the minutes: "Convener of the meeting"; where a mayor presides, whoever was in the chair that day."""
    if chair_title.casefold() == "cadeirydd":
        return "Cadeirydd y cyfarfod"
    return f"{presider(chair_title)} of the meeting"
