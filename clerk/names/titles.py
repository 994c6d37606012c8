"""Titles as typed and as written, their short forms, and the letters that may follow a name."""

import re

TITLES: dict[str, str] = {
    "councillor": "Councillor",
    "councillors": "Councillor",
    "cllr": "Councillor",
    "cllrs": "Councillor",
    "clr": "Councillor",
    "clrs": "Councillor",
    "cr": "Councillor",
    "crs": "Councillor",
    "coun": "Councillor",
    "cynghorydd": "Cynghorydd",
    "cyng": "Cynghorydd",
    "alderman": "Alderman",
    "aldermen": "Alderman",
    "ald": "Alderman",
    "bailie": "Bailie",
    "provost": "Provost",
    "mr": "Mr",
    "mrs": "Mrs",
    "ms": "Ms",
    "miss": "Miss",
    "mx": "Mx",
    "dr": "Dr",
    "doctor": "Dr",
    "professor": "Professor",
    "prof": "Professor",
    "reverend": "Revd",
    "revd": "Revd",
    "rev": "Revd",
    "rev'd": "Revd",
    "rev’d": "Revd",
    "canon": "Canon",
    "father": "Father",
    "fr": "Father",
    "rabbi": "Rabbi",
    "imam": "Imam",
    "sir": "Sir",
    "dame": "Dame",
    "lord": "Lord",
    "lady": "Lady",
    "baroness": "Baroness",
    "pcso": "PCSO",
    "major": "Major",
    "captain": "Captain",
    "capt": "Captain",
    "colonel": "Colonel",
    "col": "Colonel",
    "rt": "Rt",
    "right": "Rt",
    "very": "Very",
    "hon": "Hon",
}
"""A title as typed (lower case, without its full stop) and as it is kept."""

SHORT_TITLES: dict[str, str] = {"Councillor": "Cllr", "Cynghorydd": "Cyng", "Alderman": "Ald", "Professor": "Prof"}
"""Titles that have a short form in minutes."""

MEMBER_TITLES = frozenset({"Councillor", "Cynghorydd", "Alderman", "Bailie", "Provost"})
"""Titles that only a member of a council bears."""

_POST_NOMINAL = re.compile(
    r"AM|BEM|CBE?|CH|[CLM]VO|DBE|DL|FBA|FCIS|FREng|FRSA|FRSE?|FSLCC|GBE|JP|KBE|KCB?|MBE|MEP|MLA|MP|MSP?|OBE|PhD|PSLCC"
    r"|QC|QPM|QS[OM]|[CDKMO]NZM|OAM|TD"
)


def title_of(word: str) -> str:
    """The title a word stands for, or ""."""
    return TITLES.get(word.rstrip(".").lower(), "")


def is_post_nominal(word: str) -> bool:
    """Whether a word is letters that follow a name and stay with the surname ("MS": Member of the Senedd)."""
    return _POST_NOMINAL.fullmatch(word.strip(".")) is not None
