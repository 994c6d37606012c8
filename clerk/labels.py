"""The fixed words of documents, in the language that a body's documents are in: rows of a table, English first.

Source of the Welsh: the terms that Welsh councils and the Senedd use in their own agendas and minutes.
"""

from enum import StrEnum


class Labels(StrEnum):
    """The language of the fixed words; the values are codes of ISO 639."""

    ENGLISH = "en"
    WELSH = "cy"


_WELSH = {
    "Absent": "Absennol",
    "Action": "Cam gweithredu",
    "Agenda": "Agenda",
    "Also present": "Hefyd yn bresennol",
    "Apologies": "Ymddiheuriadau",
    "Attendance": "Presenoldeb",
    "Attending remotely": "Yn bresennol o bell",
    "Business": "Busnes",
    "Cabinet Member": "Aelod Cabinet",
    "Cabinet Members": "Aelodau Cabinet",
    "Call-in": "Galw i mewn",
    "Chair of the meeting": "Cadeirydd y cyfarfod",
    "Co-opted member": "Aelod cyfetholedig",
    "Co-opted members": "Aelodau cyfetholedig",
    "Contact": "Cyswllt",
    "Contents": "Cynnwys",
    "Date": "Dyddiad",
    "Decision": "Penderfyniad",
    "Decisions": "Penderfyniadau",
    "Declarations of interest": "Datganiadau o fuddiant",
    "Draft": "Drafft",
    "Draft agenda, not yet published": "Agenda ddrafft, heb ei chyhoeddi eto",
    "Draft minutes, subject to confirmation at the next meeting": "Cofnodion drafft, i'w cadarnhau yn y cyfarfod nesaf",
    "Due": "Erbyn",
    "Email": "E-bost",
    "In attendance": "Hefyd yn bresennol",
    "Item": "Eitem",
    "Meetings": "Cyfarfodydd",
    "Members": "Aelodau",
    "Membership": "Aelodaeth",
    "Minute": "Cofnod",
    "Minutes referred to": "Cofnodion y cyfeirir atynt",
    "Not for publication": "Nid i'w gyhoeddi",
    "Notice to the public": "Hysbysiad i'r cyhoedd",
    "Officer": "Swyddog",
    "Officers": "Swyddogion",
    "Online": "Ar-lein",
    "Owner": "Cyfrifol",
    "Page": "Tudalen",
    "Present": "Yn bresennol",
    "Private business": "Busnes preifat",
    "Public business": "Busnes cyhoeddus",
    "Published": "Cyhoeddwyd",
    "Recommendations": "Argymhellion",
    "Signed": "Llofnodwyd",
    "Status": "Statws",
    "Substitutes": "Dirprwyon",
    "Summons": "Gwŷs",
    "Venue": "Lleoliad",
    "of": "o",
}
_IN = {Labels.WELSH: _WELSH}


def said(labels: Labels, english: str) -> str:
    """The words in that language; the English ones where the table has no others."""
    return _IN.get(labels, {}).get(english, english)
