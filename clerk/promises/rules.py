"""The rules by which promises are found, as a table: to teach the program another form, add a row.

Patterns are tried in the order of the table on a sentence or clause that stands on one line; the first that is found
decides. The key of a rule is kept in databases ("never for this kind"), so it is never renamed.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from clerk.promises.forms import (
    ADVERB,
    ASKS,
    BODY,
    DO,
    DONE,
    LATE,
    LATER,
    PAPER,
    PLAN,
    REQUESTED,
    SETTLED,
    SOMEBODY,
    WORDS,
)
from clerk.promises.owners import ANY_NAME, HANDY
from clerk.promises.promise import Confidence, PromiseKind


class Scope(Enum):
    """Where a rule looks: in what was decided, in what was said, or in both."""

    DECIDED = auto()
    SAID = auto()
    BOTH = auto()


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of promise. A pattern may name a group `target` or `owner`; `unless` is what it does not fit with."""

    key: str
    kind: PromiseKind
    scope: Scope
    reason: str
    confidence: Confidence
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


def _rule(
    key: str, kind: PromiseKind, scope: Scope, reason: str, confidence: Confidence, pattern: str, unless: str = ""
) -> Rule:
    return Rule(key, kind, scope, reason, confidence, _compiled(pattern), _compiled(unless) if unless else None)


_COMING_BACK = (
    _rule(
        "standing item",
        PromiseKind.STANDING,
        Scope.BOTH,
        "it is to be a standing item",
        Confidence.SURE,
        r"""\b(?:be|become|as|made|remain|included\s+as)\s+(?:an?\s+)?(?:standing|regular|permanent)\s+(?:agenda\s+)?item
        |\bstanding\s+item\s+on\b""",
    ),
    _rule(
        "regular updates",
        PromiseKind.REPORT,
        Scope.BOTH,
        "updates are to come back",
        Confidence.SURE,
        rf"""\b(?:receive|be\s+given|be\s+provided\s+with|provide|submit|bring|have)\s+(?:a\s+)?
            (?:regular|quarterly|monthly|annual|six-monthly|further|progress|periodic|termly)\s+
            {WORDS}{{0,2}}?(?:updates?|reports?|briefings?)
        |\b(?:regular|quarterly|monthly|annual|six-monthly|further|progress|update)\s+{WORDS}{{0,2}}?
            (?:updates?|reports?|briefings?)\s+(?:(?:to|should|would|will)\s+)?be\s+
            (?:provided|submitted|brought|made|presented|given|received)""",
    ),
    _rule(
        "deferral",
        PromiseKind.DEFERRAL,
        Scope.BOTH,
        "it was put off",
        Confidence.SURE,
        rf"""\bbe\s+deferred\b|\b(?:agreed|resolved|decided)\s+to\s+defer\b
        |\bdefers?\s+(?:the\s+|its\s+|this\s+|consideration)|\b(?:is|was|were|are)\s+deferred\s+(?:to|until|for|pending)
        |(?<!been\s)\b(?:moved|deferred|postponed|held\s+over|carried\s+(?:over|forward))\s+(?:to|until)\s+{LATER}
        |\bnot\s+be\s+(?:approved|agreed|considered|determined|taken|signed)\s+until\b
        |\b(?:be|was)\s+(?:postponed|held\s+over|rolled\s+(?:over|on)|adjourned)\s+(?:to|until)\b""",
    ),
    _rule(
        "referral",
        PromiseKind.REFERRAL,
        Scope.BOTH,
        "it goes to another body",
        Confidence.SURE,
        rf"""\bbe\s+(?:formally\s+)?referred(?:\s+back)?\b(?!\s+to\s+as)[^.]{{0,60}}?\bto\s+{BODY}
        |\brefers?\s+(?:the\s+|this\s+|it\s+|back\s+)[^.]{{0,80}}?\bto\s+{BODY.replace("target", "target2")}""",
    ),
    _rule(
        "referred",
        PromiseKind.REFERRAL,
        Scope.DECIDED,
        "it goes elsewhere",
        Confidence.LIKELY,
        r"\bbe\s+referred(?:\s+back)?\b(?!\s+to\s+as)",
    ),
    _rule(
        "programme",
        PromiseKind.REPORT,
        Scope.BOTH,
        "it is to go on the work programme or an agenda",
        Confidence.SURE,
        rf"""\b(?:add(?:ed)?|included?|including|placed?|put|scheduled?|entered|incorporated?)\b[^.]{{0,60}}?
            \b(?:to|on|in|into|for|as\s+part\s+of)\s+{WORDS}{{0,5}}?{PLAN}
        |\bwork\s+programme\s+(?:to\s+)?(?:contain|include|containing|including)\b
        |\b(?:item|report|discussion|topic)\b[^.]{{0,60}}\bbe\s+(?:scheduled|programmed|timetabled)\b
        |^(?:for\s+|to\s+)?(?:the\s+)?(?:next|future)\s+(?:agenda|meeting)$""",
        unless=rf"\b{LATE}\s+(?:been\s+|already\s+)*(?:added|included|placed|put)\b|\b(?:was|were|is|are)\s+included\b",
    ),
    _rule(
        "report back",
        PromiseKind.REPORT,
        Scope.BOTH,
        "it is to come back to a later meeting",
        Confidence.LIKELY,
        rf"""\b(?:report(?:ed)?|come|brought|bring|return(?:ed)?|submitted|presented|considered?|discuss(?:ed)?|determined
            |provided|dealt\s+with|reviewed?|given)(?:\s+(?:fully|back|further|again|on\s+progress))*\s+{WORDS}{{0,5}}?
            (?:to|at|for|in|prior\s+to|before)\s+{LATER}
        |\bto\s+{LATER}\s+for\s+(?:consideration|discussion|approval|decision)
        |\b(?:a|an|the)\s+(?:further|update|progress|follow-up)\s+report\b[^.]{{0,60}}
            \bbe\s+(?:submitted|brought|presented|made|provided)
        |\b(?:report(?:ed)?|brought|bring)\s+back\s+to\b""",
        unless=rf"\b{LATE}\s+been\s+{WORDS}{{0,2}}(?:report|brought|submitted|presented|considered|discussed)",
    ),
    _rule(
        "recommended to",
        PromiseKind.RECOMMENDATION,
        Scope.DECIDED,
        "another body is asked to decide",
        Confidence.LIKELY,
        rf"\b(?:be\s+recommended|recommends?)\s+to\s+{BODY}",
    ),
)

_ASKED = (
    _rule(
        "asked to",
        PromiseKind.REQUEST,
        Scope.BOTH,
        "somebody is asked to do it",
        Confidence.SURE,
        rf"""(?<!had\s)(?:\b(?:be|was|were)\s+(?:also\s+)?{REQUESTED}|\breminded
            |(?:^|[.;:(]\s*){HANDY}\s+(?:also\s+)?(?:asked|requested))\s+to\s+{ADVERB}{DO}\b""",
        unless=r"""\binvited\s+to\s+(?:speak|comment|ask)\b|\breminded\s+to\s+(?:turn|switch)\b
        |\b(?:was|were)\s+(?:also\s+)?asked\s+to\s+(?:note|consider|agree|amend|approve|comment|receive|endorse|support)\b""",
    ),
    _rule(
        "asks somebody to",
        PromiseKind.REQUEST,
        Scope.BOTH,
        "somebody is asked to do it",
        Confidence.SURE,
        rf"""(?<!had\s)(?<!have\s)(?<!has\s)(?<!been\s)\b{ASKS}\s+(?:that\s+)?
            (?=(?:the|all|each|any|its|both|officers|members|residents|governors|councillors)\b|(?-i:[A-Z]))
            (?P<owner>{SOMEBODY}|{WORDS}{{1,6}}?)\s*\bto\s+{ADVERB}{DO}\b
        |(?<!had\s)(?<!have\s)(?<!has\s)\b{ASKS}\s+that\s+{SOMEBODY}\s+(?:should\s+|would\s+|could\s+)?{DO}\b
        |\bsuggested\s+that\s+{SOMEBODY}\s+(?:should\s+)?{DO}\b""",
        unless=r"\breminded\s+(?:[\w’'-]+\s+){0,3}that\b",
    ),
    _rule(
        "requests",
        PromiseKind.REQUEST,
        Scope.DECIDED,
        "something was asked for",
        Confidence.SURE,
        r"(?<!as\s)(?<!by\s)\brequests?\s+(?:that\b|(?:an?|further|more|additional|the|some)\s)",
    ),
    _rule(
        "requested",
        PromiseKind.REQUEST,
        Scope.BOTH,
        "something was asked for",
        Confidence.LIKELY,
        rf"""(?<!as\s)(?<!by\s)(?<!had\s)(?<!been\s)\brequested\s+
            (?:that\b|(?:an?|further|more|additional|the|some)\s+{WORDS}{{0,4}}?{PAPER}\b)
        |\basked\s+for\s+(?:an?|further|more|additional|the|some)\s+{WORDS}{{0,4}}?{PAPER}\b|^request\s+that\b
        |(?<!had\s)\basked\s+that\b[^.]{{1,80}}?\bbe\s+{ADVERB}{DONE}\b""",
    ),
)

_UNDERTAKEN = (
    _rule(
        "undertook to",
        PromiseKind.TASK,
        Scope.BOTH,
        "somebody undertook to do it",
        Confidence.SURE,
        rf"""(?<!had\s)(?<!has\s)(?<!have\s)(?<!previously\s)
        \b(?:undertook|undertakes?|agreed|agrees?|offered|offers|promised|volunteered|committed|arranged|pledged)\s+
        to\s+{ADVERB}{DO}\b""",
        unless=r"\bagreed\s+to\s+(?:now\s+)?(?:note|support|make\s+no|take\s+no|go\s+ahead)\b",
    ),
    _rule(
        "for somebody to",
        PromiseKind.TASK,
        Scope.BOTH,
        "it was agreed that somebody do it",
        Confidence.SURE,
        rf"\b(?:agreed|resolved|decided|proposed)\b[^.]{{0,60}}?\bfor\s+(?P<owner>{SOMEBODY})\s+to\s+{ADVERB}{DO}\b",
    ),
    _rule(
        "somebody to",
        PromiseKind.TASK,
        Scope.BOTH,
        "somebody is to do it",
        Confidence.SURE,
        rf"""(?:^|[;:–•(\]|]\s*|\.\s+|\s-\s+|\bthat\s+)(?P<owner>{ANY_NAME})\s+(?:is\s+|are\s+)?to\s+{ADVERB}{DO}\b
        |(?:,|\band)\s+(?P<owner2>{HANDY})\s+(?:is\s+)?to\s+{ADVERB}{DO}\b|^also\s+to\s+{DO}\b""",
    ),
    _rule(
        "that somebody do",
        PromiseKind.TASK,
        Scope.DECIDED,
        "a decision that somebody do it",
        Confidence.LIKELY,
        rf"""^(?:that\s+|and\s+|it\s+was\s+)*(?:(?:in|with|subject|following|after)\s[^,]{{0,80}},\s*)?
        (?P<owner>{ANY_NAME})\s+{ADVERB}(?!notes?\b|supports?\b|considers?\b|agrees?\b)(?-i:(?=[a-z])){DO}(?:s|es)?\b""",
        unless=r"\b(?:takes?\s+(?:up\s+)?the\s+(?:chair|post|position|office)|continues?\s+(?:as|in\s+(?:the\s+)?(?:post|office)))\b",
    ),
    _rule(
        "somebody will",
        PromiseKind.TASK,
        Scope.BOTH,
        "somebody will do it",
        Confidence.LIKELY,
        rf"""\b(?:{ANY_NAME}|{SOMEBODY})\s+(?:would|will|shall|is\s+to|are\s+to|(?:is|are|was|were)\s+(?:going|due)\s+to)\s+
            (?!have\s|not\s|ensure\s|support\s){ADVERB}{DO}\b
        |\b(?:and|who)\s+(?:would|will)\s+{ADVERB}(?!ensure\s|support\s){DO}\b|\bstill\s+ha[sd]\s+to\s+{DO}\b""",
    ),
    _rule(
        "somebody should",
        PromiseKind.TASK,
        Scope.BOTH,
        "it was agreed that somebody should do it",
        Confidence.LIKELY,
        rf"""\b{SETTLED}\b.{{0,120}}?\b(?:should|must|needs?\s+to|ought\s+to)\s+(?!have\s|not\s){ADVERB}
        (?:{DO}|be\s+{ADVERB}{DONE})\b""",
    ),
    _rule(
        "agreed that",
        PromiseKind.TASK,
        Scope.SAID,
        "it was agreed that it be done",
        Confidence.LIKELY,
        rf"""\b(?:agreed|resolved|decided)\s+(?:that|to\s+ask\s+that)\s+
        (?:[^.]{{1,120}}?\bbe\s+{ADVERB}{DONE}\b|{SOMEBODY}\s+{ADVERB}{DO}\b)""",
        unless=rf"\b{LATE}\s+(?:been\s+)?(?:agreed|resolved|decided)\b|\bnot\s+be\b",
    ),
    _rule(
        "somebody will be doing",
        PromiseKind.TASK,
        Scope.SAID,
        "somebody will do it",
        Confidence.LIKELY,
        r"""\b(?:would|will)\s+be\s+(?:providing|contacting|writing|reporting|circulating|arranging|sending|creating
        |preparing|organising|reviewing|seeking|meeting|speaking|raising|submitting|producing|updating|drafting
        |carrying\s+out|looking|in\s+touch|in\s+contact)\b""",
    ),
)

_TO_BE_DONE = (
    _rule(
        "will be done",
        PromiseKind.TASK,
        Scope.BOTH,
        "it will be done",
        Confidence.LIKELY,
        rf"""\b(?:would|will|shall)\s+(?:also\s+|now\s+|therefore\s+|then\s+)?be\s+
        (?:kept\s+(?:informed|updated|up\s+to\s+date)|{ADVERB}{DONE})\b(?!\s+to\s+as)""",
        unless=r"""\bnot\s+be\b|\binvited\s+to\s+(?:speak|comment|ask)\b|\bas\s+and\s+when\b
        |\bwhat\s+[\w\s]{1,30}\bwill\s+be\b|\bwho\s+(?:would|will)\s+be\b""",
    ),
    _rule(
        "to be done",
        PromiseKind.TASK,
        Scope.BOTH,
        "it is to be done",
        Confidence.LIKELY,
        rf"\bto\s+be\s+{ADVERB}{DONE}\b",
        unless=rf"""\b(?:seems?|continues?d?|appears?|needs?|needed|needing|wants?|wanted|likely|due|expected|wish(?:es|ed)?|hoped?
            |had|has|have|was|were|waiting|required|yet)\s+to\s+be\b
        |(?<!agreed\s)\bfor\s+{WORDS}{{1,4}}to\s+be\b|\bdecisions?\s+to\s+be\b""",
    ),
    _rule(
        "needs doing",
        PromiseKind.TASK,
        Scope.SAID,
        "it is still to be done",
        Confidence.PERHAPS,
        rf"""\b(?:needs?|needed)\s+to\s+be\s+{ADVERB}{DONE}\b
        |\bcontinues?\s+to\s+(?:investigate|pursue|chase|look\s+(?:into|for|at)|seek|liaise|press)\b""",
    ),
    _rule(
        "be done",
        PromiseKind.TASK,
        Scope.DECIDED,
        "the decision asks for it",
        Confidence.SURE,
        rf"\b(?<!not\s)be\s+(?:[a-z]+ed\s+and\s+)?{ADVERB}{DONE}\b",
    ),
    _rule(
        "suggested",
        PromiseKind.REQUEST,
        Scope.SAID,
        "it was suggested",
        Confidence.PERHAPS,
        rf"""(?<!have\s)(?<!had\s)(?<!has\s)\bsuggested\s+that\b[^.]*\b(?:be\s+(?:beneficial|helpful|useful|held)|be\s+{ADVERB}{DONE}|contact|write)\b""",
    ),
)

RULES: tuple[Rule, ...] = _COMING_BACK + _ASKED + _UNDERTAKEN + _TO_BE_DONE
"""Every rule, in the order in which they are tried."""

ACTION_LINE = "action line"
"""The key of the rule for lines that say ACTION."""
DECISION_WORD = "decision word"
"""The key of the rule for decisions whose own word sends business elsewhere: REFERRED, DEFERRED, RECOMMENDED."""

NOT_PROMISES: tuple[re.Pattern[str], ...] = tuple(
    _compiled(pattern)
    for pattern in (
        r"""^to\s+(?:approve|receive|agree|note|consider|confirm|sign|elect|appoint|authorise|resolve|discuss|review
        |comment|report|accept)\b(?!.*\bclerk\s+to\b)""",
        r"\bbe\s+(?:signed|paid)\s+(?:off\s+)?(?:at|after)\s+the\s+(?:end|close)\s+of\s+the\s+meeting\b",
        r"^cheques\s+to\s+be\s+signed\b",
        r"\bpublic\s+(?:should\s+)?be\s+excluded\b|\bpass\s+a\s+resolution\s+excluding\b",
        r"^(?:venue|contact|items?\s+no)\b",
        r"\bsigns?\b.{0,60}\b(?:correct|true|accurate)\b.{0,12}\brecord\b",
        r"\btakes?\s+no\s+(?:further\s+)?action\b",
        r"\bno\s+(?:objections?|comments?|representations?|changes?|action)\s+be\s+(?:made|raised|taken)\b(?!.*\bask)",
        r"\bminutes\b[^;]{0,160}(?<!not )\bbe\s+(?:confirmed|approved|signed|accepted|agreed|received)\b"
        r"(?!.*\b(?:be\s+(?:asked|amended|sent|circulated)|submitted|until|clerk\s+to)\b)",
        r"\bdeclared\s+to\s+be\s+(?:carried|lost)\b|^motion\s+to\b",
        r"\bdeclared\s+(?:[\w’'-]+\s+){0,5}interests?\b|\breminded\s+(?:[\w’'-]+\s+){0,3}that\b",
        r"\bdeclarations?\s+of\s+interests?\b.*\b(?:taken|made)\b",
    )
)
"""Sentences that have the form of a promise and are none: what an agenda asks, what is done before the meeting ends."""
