"""Words that names are told by: offices, particles, and capitalised words that are never names."""

_OFFICES = """
    chair chairman chairwoman chairperson convener convenor vice deputy depute mayor mayoress leader provost president
    principal headteacher treasurer secretary clerk dean bailie sheriff chancellor holder vice-chair vice-chairman
    vicar rector churchwarden warden moderator commodore reeve registrar bursar headmaster headmistress
    vice-chairperson vice-convener vice-president deputy-chair cathaoirleach leas-chathaoirleach cadeirydd
"""

OFFICES = frozenset(_OFFICES.split())
"""One of these makes words an office."""

_BESIDE_OFFICES = """
    right honourable worshipful lord lady portfolio cabinet executive member acting senior town parish city county
    borough council committee group opposition
"""

OFFICE_WORDS = OFFICES | frozenset(_BESIDE_OFFICES.split())
"""Words an office may consist of."""

_PARTICLES = "de da di du del della der den van von la le ap ab ferch bin al el ten ter y st mac mc ó"

PARTICLES = frozenset(_PARTICLES.split())
"""Small words within a surname."""

WORDS_LIKE_INITIALS = ("A", "I", "In", "It", "On", "No", "To")
"""Words that look like initials where they begin a sentence."""

_NOT_NAMES = """
    a an and all also as at but by for from further he her his if in it its motion no not of on or our resolved agreed
    carried proposed proposer seconded seconder moved prop sec noted approved recommended received she so that the
    their then there they this to under unanimous unanimously upon vote voted votes was were when with we who which
    against abstain abstained abstaining abstentions abstention absent favour none nil any members member councillors
    action minute minutes item
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday following subject total declined ayes noes result cllrs clause that's decision
"""

NOT_NAMES = frozenset(_NOT_NAMES.split())
"""Words that may begin with a capital and are never part of a name."""
