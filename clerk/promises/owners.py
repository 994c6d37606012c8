"""Who is to do it: initials, an office, a person with a title, or a body, as minutes name them."""

import re

from clerk.text import capitalised

_INITIALS = (
    r"(?-i:(?!(?:AOB|AGM|NB|RE|VAT|ID|IT|OK|AND|THE|FOR|NOT|ALSO|NO|ON|IN|IF|OR|AS|AT|PM|AM|PDF|UK)\b)[A-Z]{2,4})"
)
_RANK = (
    r"(?:town|parish|deputy|assistant|vice|acting|locum|interim|committee|democratic\s+services|governance\s+services|governance"
    r"|scrutiny|chief|executive|senior|principal|lead|monitoring|finance|group|portfolio|cabinet|school|business|strategic"
    r"|independent|link|ward|county|borough|district|city|planning|environmental\s+health|legal)"
)
_OFFICE = (
    r"clerk|chair(?:man|woman|person)?|vice-?chair(?:man|person)?|convener|mayor|leader|secretary|treasurer|rfo|officers?|directors?"
    r"|managers?|head(?:teacher|master|mistress)?|solicitor|co-?ordinator|facilitator|registrar|bursar|handyman|principal|executive"
    r"|lengthsman|warden|caretaker|members?|councillors?|governors?|trustees?|cllrs?|residents?|applicant|contractor|supplier"
    r"|member|holder|team|committee|sub-committee|board|council|panel|group|party|forum|cabinet|authority|department|agency|trust"
    r"|service|services|police|developer|consultants?|auditor|all"
)
_OF = r"(?:\s+(?:of|for)\s+(?:the\s+)?(?-i:[A-Z])[\w’'&-]*(?:(?:,?\s+(?:and\s+|&\s+|of\s+)?)(?-i:[A-Z])[\w’'&-]*){0,5})"
_BRACKET = r"(?:\s*\([^()]{1,60}\))"
_OFFICE_HOLDER = (
    rf"(?:(?:the|each|all|both|its|our)\s+)?(?:{_RANK}[\s-]+){{0,4}}(?:{_OFFICE})\b(?:{_OF})?(?:{_BRACKET})?"
)
_NAMED_BODY = (
    r"(?:the\s+)?(?-i:(?:[A-Z][\w’'-]*|&)\s+(?:(?:[A-Z][\w’'-]*|and|of|the|for|&)\s+){0,7}"
    r"(?:Board|Committee|Sub-Committee|Council|Group|Panel|Party|Forum|Team|Department|Agency|Trust|Officers?|Manager"
    r"|Director|Service|Services|Executive|Clerk|Authority))\b(?:\s*\([^()]{1,60}\))?"
)
_PERSON = (
    r"(?-i:(?:Councillors?|Cllrs?\.?|Mrs?\.?|Ms\.?|Miss|Dr\.?|Prof(?:essor|\.)?|Revd?\.?|Ald(?:erman|\.)?)\s+"
    r"(?:[A-Z][\w.’'-]*\s+){0,2}[A-Z][\w’'-]+)"
)
_FULL_NAME = (
    r"(?-i:(?!(?:The|An?|That|This|These|It|No|In|On|At|All|For|And|To|Any|Each|If|When|After|Also|As|By|From|Not)\s)"
    r"[A-Z][a-z]+\s+(?:[A-Z]\.?\s+)?[A-Z][a-z’'-]+)"
)
_ONE = rf"(?>{_PERSON}|{_NAMED_BODY}|{_OFFICE_HOLDER}|{_INITIALS})"
_SEVERAL = rf"{_ONE}(?:\s*(?:/|&|,|\band\b)\s*{_ONE}){{0,3}}+"

OWNER = rf"(?P<owner>{_SEVERAL})"
"""A regular expression with one group, to be compiled without regard to case: who is named where it matches."""

ANYBODY = rf"(?:{_SEVERAL}|he|she|they|it|we|i)"
"""The same without a group, and with the pronouns."""

ANY_NAME = rf"(?:{_SEVERAL}|{_FULL_NAME})"
"""The same with plain names too, for where a name has to stand."""

HANDY = (
    rf"(?:{_INITIALS}(?:\s*(?:/|&|\band\b)\s*{_INITIALS})*"
    r"|(?:the\s+)?(?:(?:locum|parish|town|deputy|assistant)\s+)*(?:clerk|officers?|chair(?:man)?))"
)
"""Those who do most of it, as short notes name them."""

_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i"])
_BY = re.compile(rf"\bbe\s+(?:[\w’'-]+\s+){{1,5}}?by\s+{OWNER}(?!\w)", re.IGNORECASE)
_SUBJECT = re.compile(
    rf"\b{OWNER}\s+(?:(?:also|then|further|therefore|now|and|had|has|have|kindly|accordingly)\s+)*"
    r"(?:(?:to|will|would|shall|should|must|is\s+to|are\s+to|was\s+to|were\s+to)(?!\s+(?:also\s+)?be\b"
    r"(?!\s+(?:asked|requested|invited|instructed|[a-z]+ing)\b))|undertook|agreed|offered|volunteered|promised"
    r"|(?:was|were|be)\s+(?:asked|requested|invited|instructed|reminded|required|authorised))\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    rf"\b(?:(?:asks?|asked|requests?|requested|instructs?|instructed|invites?|invited)\s+(?:that\s+)?{OWNER}\s+"
    rf"|for\s+{OWNER.replace('(?P<owner>', '(?P<other>')}\s+to\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?:^|\bthat\s+)(?P<owner>{_FULL_NAME})\s+(?:(?:also|then|kindly|has|had)\s+)*"
    r"(?:agreed|offered|undertook|volunteered|promised)\s+to\b",
    re.IGNORECASE,
)


def owner_in(words: str) -> str:
    """Who is to do it, as the sentence names them; "" where it names nobody."""
    for pattern in (_SUBJECT, _ASKED, _BY, _NAMED):
        found = pattern.search(words)
        if found:
            return tidied(next(name for name in found.groups() if name))
    return ""


def tidied(owner: str) -> str:
    """An owner without "the" before it, and "" for a pronoun."""
    owner = re.sub(r"^(?:the|each|its|our)\s+", "", owner.strip(" ,.;:"), flags=re.IGNORECASE)
    return "" if owner.lower() in _PRONOUNS else capitalised(owner)
