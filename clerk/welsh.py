"""The Welsh of the fixed words of documents, as data.

Source: the terms that Welsh councils and the Senedd use in their own agendas and minutes. A Welsh speaker of the office
should read a first document through: the notes beside names and the longer sentences are put together from such terms.
"""

WORDS: dict[str, str] = {
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
    # Offices; those of boroughs and towns are of the Local Government Act 1972, sections 25A and 245A.
    "Chair": "Cadeirydd",
    "Vice-Chair": "Is-gadeirydd",
    "Chairman": "Cadeirydd",
    "Vice-Chairman": "Is-gadeirydd",
    "Chairperson": "Cadeirydd",
    "Vice-Chairperson": "Is-gadeirydd",
    "Convener": "Cynullydd",
    "Vice-Convener": "Is-gynullydd",
    "Mayor": "Maer",
    "Deputy Mayor": "Dirprwy Faer",
    "Town Mayor": "Maer y Dref",
    "Deputy Town Mayor": "Dirprwy Faer y Dref",
    "President": "Llywydd",
    "Vice-President": "Is-lywydd",
    "Chairman of the meeting": "Cadeirydd y cyfarfod",
    "Chairperson of the meeting": "Cadeirydd y cyfarfod",
    "Convener of the meeting": "Cynullydd y cyfarfod",
    "President of the meeting": "Llywydd y cyfarfod",
    # What stands beside a name. Behind "o" and "hyd" the first letter of "cofnod" is softened.
    "arrived {at}": "cyrhaeddodd am {at}",
    "joined remotely {at}": "ymunodd o bell am {at}",
    "returned {at}": "dychwelodd am {at}",
    "returned remotely {at}": "dychwelodd o bell am {at}",
    "left {at}": "gadawodd am {at}",
    "from {at}": "o {at}",
    "until {at}": "hyd {at}",
    "from minute {number}": "o gofnod {number}",
    "remotely from minute {number}": "o bell o gofnod {number}",
    "until minute {number}": "hyd gofnod {number}",
    "absent from minute {first} to minute {last}": "absennol o gofnod {first} hyd gofnod {last}",
    "absent for part of minute {number}": "absennol am ran o gofnod {number}",
    "substitute for {name}": "yn dirprwyo ar ran {name}",
    "remotely": "o bell",
    "in the Chair": "yn y Gadair",
    # Behind a number Welsh has the noun in the singular.
    "no members of the public": "dim aelodau o'r cyhoedd",
    "no members of the press": "dim aelodau o'r wasg",
    "{count} member of the public": "{count} aelod o'r cyhoedd",
    "{count} members of the public": "{count} aelod o'r cyhoedd",
    "{count} member of the press": "{count} aelod o'r wasg",
    "{count} members of the press": "{count} aelod o'r wasg",
    "{count} page": "{count} tudalen",
    "{count} pages": "{count} tudalen",
    "For decision": "I'w benderfynu",
    "For discussion": "I'w drafod",
    "Lead": "Yn arwain",
    "Paper": "Papur",
    "Papers": "Papurau",
    "Recommendation": "Argymhelliad",
    "Interests declared": "Buddiannau a ddatganwyd",
    "Untitled item": "Eitem heb deitl",
    "Skip to the document": "Neidio i'r ddogfen",
    "Member": "Aelod",
    "Vote": "Pleidlais",
    "For": "O blaid",
    "Against": "Yn erbyn",
    "Abstained": "Ymatal",
    "How each member voted": "Sut y pleidleisiodd pob aelod",
    "Recorded vote": "Pleidlais gofnodedig",
    "Business is to be considered here with the press and public excluded.": (
        "Bydd busnes yn cael ei ystyried yma heb y wasg a'r cyhoedd."
    ),
    "There were no declarations of interest in the business taken in public.": (
        "Ni wnaed unrhyw ddatganiadau o fuddiant ynghylch y busnes cyhoeddus."
    ),
    "Decisions as recorded in the draft minutes, which are subject to confirmation at the next meeting": (
        "Penderfyniadau fel y'u cofnodwyd yn y cofnodion drafft, i'w cadarnhau yn y cyfarfod nesaf"
    ),
    "Extract from draft minutes, which are subject to confirmation at the next meeting": (
        "Detholiad o gofnodion drafft, i'w cadarnhau yn y cyfarfod nesaf"
    ),
    "There are no subjects.": "Nid oes unrhyw bynciau.",
    "There are no references.": "Nid oes unrhyw gyfeiriadau.",
}
"""The fixed words by their English, and what stands beside names, with places for what is filled in."""

# What a document or a heading begins with, before a day. A weekday that follows "a gynhaliwyd" or "i'w gynnal" is
# softened: "dydd Iau" becomes "ddydd Iau", so that the first d stands here. Each {} is a sitting.
_OPENINGS = {
    "Agenda for the {} to be held on ": "Agenda ar gyfer y {} i'w gynnal d",
    "Minutes of the {} held on ": "Cofnodion y {} a gynhaliwyd d",
    "Minutes of the private part of the {} held on ": "Cofnodion rhan breifat y {} a gynhaliwyd d",
    "Notice of decisions taken at the {} held on ": "Hysbysiad o benderfyniadau a wnaed yn y {} a gynhaliwyd d",
    "Extract from the draft minutes of the {} held on ": "Detholiad o gofnodion drafft y {} a gynhaliwyd d",
    "Extract from the minutes of the {} held on ": "Detholiad o gofnodion y {} a gynhaliwyd d",
}
_SITTINGS = {
    "meeting": "cyfarfod",
    "annual meeting": "cyfarfod blynyddol",
    "extraordinary meeting": "cyfarfod eithriadol",
    "special meeting": "cyfarfod arbennig",
    "adjourned meeting": "cyfarfod gohiriedig",
}
DAY_FOLLOWS: dict[str, str] = (
    {
        english.format(sitting): welsh.format(its_welsh)
        for english, welsh in _OPENINGS.items()
        for sitting, its_welsh in _SITTINGS.items()
    }
    | {
        f"{sitting.capitalize()} held on ": f"{its_welsh.capitalize()} a gynhaliwyd d"
        for sitting, its_welsh in _SITTINGS.items()
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
)
"""Words that end before a day."""

HOUR_FOLLOWS: dict[str, str] = {" at ": ", ", " noon": " hanner dydd", " midnight": " hanner nos"}
"""What stands between a day and its hour, and the hours that have names."""
