"""Turns of phrase of agendas: sentences with a form of their own, and which words take "the" when they are noted."""

import re

from clerk.wording.words import word_set

BLANK = "??"
"""Stands where only the clerk knows the name; it is the notation's flag for what is to be checked."""

REPHRASED: tuple[tuple[str, str, str], ...] = (
    (r"write\s+to\s+(.+)", r"a letter be written to \1", r"agreed to write to \1"),
    (r"respond\s+to\s+(.+)", r"a response be made to \1", r"agreed to respond to \1"),
    (r"reply\s+to\s+(.+)", r"a reply be sent to \1", r"agreed to reply to \1"),
    (r"object\s+to\s+(.+)", r"an objection be made to \1", r"objected to \1"),
    (r"comment\s+on\s+(.+)", r"comments be made on \1", r"commented on \1"),
    (r"apply\s+for\s+(.+)", r"an application be made for \1", r"agreed to apply for \1"),
    (r"apply\s+to\s+(.+?)\s+for\s+(.+)", r"an application be made to \1 for \2", r"agreed to apply to \1 for \2"),
    (r"dispose\s+of\s+(.+)", r"\1 be disposed of", r"agreed to dispose of \1"),
    (r"move\s+into\s+(.+)", r"the meeting move into \1", r"moved into \1"),
    (r"look\s+into\s+(.+)", r"\1 be looked into", r"agreed to look into \1"),
    (r"ask\s+for\s+(.+)", r"\1 be asked for", r"asked for \1"),
    (r"ask\s+((?:(?!\sto\s).)+?)\s+for\s+(.+)", r"\1 be asked for \2", r"asked \1 for \2"),
    (r"press\s+(?!for\b)((?:(?!\sto\s).)+?)\s+for\s+(.+)", r"\1 be pressed for \2", r"agreed to press \1 for \2"),
    (r"call\s+for\s+(.+)", r"\1 be called for", r"called for \1"),
    (r"press\s+for\s+(.+)", r"\1 be pressed for", r"agreed to press for \1"),
    (r"wait\s+for\s+(.+)", r"\1 be awaited", r"agreed to wait for \1"),
    (r"deal\s+with\s+(.+)", r"\1 be dealt with", r"dealt with \1"),
    (r"agree\s+with\s+(.+)", r"\1 be agreed with", r"agreed with \1"),
    (r"take\s+note\s+of\s+(.+)", r"note be taken of \1", r"took note of \1"),
)
"""Whole infinitives as patterns, what they become behind "that", and in the past tense."""

_OFFICES = (
    r"(?:Acting\s+|Deputy\s+|Vice[ -]?|Town\s+|Lord\s+)*"
    r"(?:Chair(?:man|woman|person)?|Convener|Mayor|President|Leader|Provost|Treasurer|Secretary|chair(?:man|woman|person)?|convener)"
)
OFFICE = re.compile(
    rf"(?P<article>a|an|the|its)\s+(?:new\s+)?(?P<office>{_OFFICES})"
    rf"(?:\s+and\s+(?:(?:a|an|the)\s+)?(?P<second>{_OFFICES}))?(?P<rest>(?:\s+(?:of|for|to|from|until)\b.*)?)"
)
"""An office to be filled, and another."""

PERMISSION = re.compile(
    r"(?P<who>(?:the|its|Mrs?|Ms|Miss|Dr|Councillor|Cllr)\s+(?!delegated|full|necessary)[^,]*?)\s+"
    r"(?P<what>(?:delegated\s+)?(?:authority|permission|leave|power|powers|notice|consent)\b.*)"
)
"""Who is given what, where the person stands before the thing: "the Clerk authority to sign"."""

GIVES = word_set("allow award give grant lend offer pay send")
"""Verbs behind which who gets it may stand before what they get."""

GIFT = re.compile(
    r"(?!£|\d|no\b)(?P<who>(?:(?!(?:sum|amount|balance|fee|total|an?|of|for|from|in|at|on|by|with|to|up)\s)\S+\s+)+?)"
    r"(?P<what>(?:(?:up\s+to\s+|a\s+further\s+|another\s+)?(?:£\d\S*"
    r"|\d[\d,.]*\s+(?!(?:in|of|for|from|to|on|at|by|and|or|with)\b)[a-z]+)(?!\S)|an?\s+[a-z]).*)"
)
"""Who gets what: "the trust 2,000 pounds", "Ash and Sons £500 for the gate", "the tenant a lease of ten years"."""

_BEFORE_A_BARE_NOUN = (
    "adopt|agree|appoint|approve|authorise|confirm|consider|determine|discuss|elect|endorse|make|ratify|receive"
)
SECOND_VERB = re.compile(
    r"(?P<joint>(?:\s*[,;]\s*(?:and\s+)?(?:then\s+)?|\s+and\s+(?:then\s+)?)(?P<to>to\s+(?:[a-z]+ly\s+)?)?)"
    r"(?P<verb>[a-z]+(?:-[a-z]+)?"
    r"(?=\s+(?(to)(?!of\b)|(?:the|a|an|its|their|his|her|any|all|this|that|these|those|no|next|further|up|aside|to|[A-Z£])))"
    rf"|(?:{_BEFORE_A_BARE_NOUN})(?=\s+(?!and\b|or\b|of\b|by\b|in\b|for\b|with\b)[a-z]))\s+"
)
"""Where a second deed begins: a verb with "to" before it or an object behind it, which may be a bare noun for some."""

NOT_AN_OBJECT = re.compile(
    r"(?:[^\w£“‘\"'(?]|\(?[a-z0-9]\)|(?:whether|how|if|when|who|what|where|why|that|which|of|from|about|to|and|or|by|with|in|at"
    r"|as|for|on|be|into|onto|through|within|without|\w+ing\s+(?:the|a|an|to|of|its))\b)"
)
"""Words that no object begins with: questions, prepositions, marks, "approving the"."""

_TAKES_THE = word_set(
    "accounts agenda agreement amendment appendix application applications arrangements balances bid bids bill "
    "budget business case changes circular claim comments constitution consultation contents contract "
    "correspondence date debate decision decisions declaration document draft estimate estimates event events figures "
    "findings grant invoice invoices item items lease letter list loan matter matters membership minutes motion "
    "note notes offer options outcome paper papers payments petition plan plans policies policy position precept "
    "presentation programme progress project proposal proposals protocol question quotation quotations "
    "recommendation recommendations reconciliation register regulations rent report reports request requests response "
    "results review risk rota schedule scheme statement strategy submission summary target targets tender tenders "
    "terms timetable update variation venue work"
)
_PERSONS = {
    word: f"the {word.title()}"
    for word in (
        "clerk",
        "chair",
        "chairman",
        "director",
        "treasurer",
        "secretary",
        "headteacher",
        "mayor",
        "principal",
    )
} | {"officers": "the officers", "vice-chair": "the Vice-Chair"}
"""Offices as typed in a hurry, and as minutes write them."""

_STOPS = word_set("of from by on for to in at with as which that and under about be")
_STANDS_ALONE = re.compile(
    r"(?:[A-Z0-9£“‘\"'?]|(?:the|a|an|this|that|these|those|its|their|his|her|our|any|all|each|no|some|both|another"
    r"|new|further|additional|regular)\b)"
)


def with_article(words: str) -> str:
    """The words with "the" before them where a clerk has left it out: "report of the Director", "draft budget"."""
    parts = words.split()
    if not parts:
        return words
    if parts[0] in _PERSONS:
        return " ".join((_PERSONS[parts[0]], *parts[1:]))
    if parts[0][:1].isupper() and parts[0].lower() in _TAKES_THE and not re.match(r"\S*\d", " ".join(parts[1:2])):
        return f"the {parts[0][0].lower()}{words[1:]}"
    if _STANDS_ALONE.match(words):
        return words
    for place, word in enumerate(parts[:4]):
        bare = word.rstrip(",").lower()
        if bare in _STOPS or any(character.isdigit() for character in bare):
            break
        following = parts[place + 1] if place + 1 < len(parts) else ""
        if bare in _TAKES_THE and not any(character.isdigit() for character in following):
            return f"the {words}"
    return words
