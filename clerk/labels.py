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
    "Confidential business": "Busnes cyfrinachol",
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
    "In attendance": "Eraill yn bresennol",
    "Item": "Eitem",
    "Meetings": "Cyfarfodydd",
    "Members": "Aelodau",
    "Membership": "Aelodaeth",
    "Minute": "Cofnod",
    "Minutes referred to": "Cofnodion y cyfeirir atynt",
    "Not for publication": "Nid i'w gyhoeddi",
    "Not for publication: these minutes record private business": (
        "Nid i'w gyhoeddi: mae'r cofnodion hyn yn cofnodi busnes preifat"
    ),
    "Not for publication: this agenda contains private business": (
        "Nid i'w gyhoeddi: mae'r agenda hon yn cynnwys busnes preifat"
    ),
    "Not for publication: this book contains minutes of private business": (
        "Nid i'w gyhoeddi: mae'r llyfr hwn yn cynnwys cofnodion o fusnes preifat"
    ),
    "Not for publication: this notice contains decisions taken in private": (
        "Nid i'w gyhoeddi: mae'r hysbysiad hwn yn cynnwys penderfyniadau a wnaed yn breifat"
    ),
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
    ", subject to ": ", yn amodol ar ",
    " and ": ", ",
    "meeting": "cyfarfod",
    "minute": "cofnod",
    "Business was considered here with the press and public excluded. It is minuted separately.": (
        "Ystyriwyd busnes yma heb y wasg a'r cyhoedd. Fe'i cofnodir ar wahân."
    ),
    "Summary of the private business: ": "Crynodeb o'r busnes preifat: ",
    "No decisions were taken.": "Ni wnaed unrhyw benderfyniadau.",
    # The day begins with "dydd", softened here to "ddydd".
    (
        "You are summoned to attend the {sitting} of {body} to be held on {day} at {time} at {venue}, "
        "to transact the business set out in this agenda."
    ): (
        "Fe'ch gwysir i fynychu {sitting} {body} a gynhelir d{day}, {time}, {venue}, i drafod y busnes a nodir yn yr "
        "agenda hon."
    ),
    (
        "Members of the public and the press may attend, except while the meeting has excluded them for business "
        "that is to be dealt with in private."
    ): (
        "Caiff aelodau o'r cyhoedd a'r wasg fod yn bresennol, ac eithrio pan fydd y cyfarfod wedi eu heithrio ar gyfer "
        "busnes sydd i'w drin yn breifat."
    ),
    "Index of references": "Mynegai cyfeiriadau",
    "Index of subjects": "Mynegai pynciau",
    "Join the meeting online": "Ymuno â'r cyfarfod ar-lein",
    "Dated {day}": "Dyddiedig {day}",
    "Meeting held on {day}. Referred to in ": "Cyfarfod a gynhaliwyd ar {day}. Cyfeirir ato yn: ",
    "Decisions may be called in until the end of {day}.": "Gellir galw penderfyniadau i mewn hyd ddiwedd {day}.",
    "{first} to {last}": "{first} hyd {last}",
}
_IN = {Labels.WELSH: _WELSH}

# What a document or a heading begins with, before a day. A weekday that follows "a gynhaliwyd" or "i'w gynnal" is
# softened: "dydd Iau" becomes "ddydd Iau", so that the first d stands here. Each {} is a sitting.
_WELSH_OPENINGS = {
    "Agenda for the {} to be held on ": "Agenda ar gyfer y {} i'w gynnal d",
    "Minutes of the {} held on ": "Cofnodion y {} a gynhaliwyd d",
    "Minutes of the private part of the {} held on ": "Cofnodion rhan breifat y {} a gynhaliwyd d",
    "Notice of decisions taken at the {} held on ": "Hysbysiad o benderfyniadau a wnaed yn y {} a gynhaliwyd d",
    "Extract from the draft minutes of the {} held on ": "Detholiad o gofnodion drafft y {} a gynhaliwyd d",
    "Extract from the minutes of the {} held on ": "Detholiad o gofnodion y {} a gynhaliwyd d",
}
_WELSH_SITTINGS = {
    "meeting": "cyfarfod",
    "annual meeting": "cyfarfod blynyddol",
    "extraordinary meeting": "cyfarfod eithriadol",
    "special meeting": "cyfarfod arbennig",
    "adjourned meeting": "cyfarfod gohiriedig",
}
_DAY_FOLLOWS = {
    Labels.WELSH: {
        english.format(sitting): welsh.format(its_welsh)
        for english, welsh in _WELSH_OPENINGS.items()
        for sitting, its_welsh in _WELSH_SITTINGS.items()
    }
    | {
        f"{sitting.capitalize()} held on ": f"{its_welsh.capitalize()} a gynhaliwyd d"
        for sitting, its_welsh in _WELSH_SITTINGS.items()
    }
    | {
        "Approved at the meeting held on ": "Cymeradwywyd yn y cyfarfod a gynhaliwyd ar ",
        "Confirmed at the meeting held on ": "Cadarnhawyd yn y cyfarfod a gynhaliwyd ar ",
        "Minute book ": "Llyfr cofnodion ",
        "minute book ": "llyfr cofnodion ",
        "draft minutes of the private part of ": "cofnodion drafft y rhan breifat, ",
        "minutes of the private part of ": "cofnodion y rhan breifat, ",
        "draft minutes of ": "cofnodion drafft ",
        "minutes of ": "cofnodion ",
        "draft agenda for ": "agenda ddrafft ",
        "agenda for ": "agenda ",
        "notice of decisions of ": "hysbysiad o benderfyniadau ",
        "extract from the draft minutes, ": "detholiad o gofnodion drafft, ",
        "extract from the minutes, ": "detholiad o gofnodion, ",
    }
}
_HOUR_FOLLOWS = {Labels.WELSH: {" at ": ", ", " noon": " hanner dydd", " midnight": " hanner nos"}}
_SUBJECT_TO = ", subject to "


def said(labels: Labels, english: str) -> str:
    """The words in that language; the English ones where the table has no others."""
    return _IN.get(labels, {}).get(english, english)


def said_of_day(labels: Labels, english: str) -> str:
    """Words that end in a day, "Minutes of the meeting held on ... at 10.00 am", in that language.

    The day is in that language already. As they are where the table has no such opening.
    """
    for opening, words in _DAY_FOLLOWS.get(labels, {}).items():
        if english.startswith(opening):
            day, subject, corrections = english.removeprefix(opening).partition(_SUBJECT_TO)
            for joint, its_words in _HOUR_FOLLOWS[labels].items():
                day = day.replace(joint, its_words, 1)
            return f"{words}{day}{said(labels, subject)}{corrections}"
    return english


def labels_of(value: str) -> Labels:
    """The language that a house style names; English for one that is not known."""
    return Labels(value) if value in list(Labels) else Labels.ENGLISH
