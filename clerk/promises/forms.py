"""Pieces that the patterns of promises are made of. They are written for `re.VERBOSE`, without regard to case."""

from clerk.promises.owners import ANYBODY
from clerk.promises.verbs import DONE as PARTICIPLES
from clerk.promises.verbs import TO_DO, alternatives

DO = rf"(?:{alternatives(TO_DO)})"
"""A verb of what somebody may promise to do: "circulate"."""

DONE = rf"(?:{alternatives(PARTICIPLES)})"
"""A participle of the same: "circulated"."""

ADVERB = r"(?:(?:also|then|now|therefore|again|further|next|first|either|both|(?!only)[a-z]+ly)\s+)?"
"""What may stand between the auxiliary and the verb."""

WORDS = r"(?:[\w’'&/-]+,?\s+)"
"""A word and the space behind it, to be counted: WORDS{0,4}."""

SOMEBODY = ANYBODY
"""Who does it, pronouns included."""

_SEVERAL_CAPITALS = r"(?:[A-Z][\w’'&-]*,?\s+(?:(?:and|of|the|for|&)\s+)*){0,9}"
_BODY_NOUN = (
    r"(?:Committee|Sub-Committee|Board|Panel|Cabinet|Council|Executive|Forum|Group|Party|Authority|Trust|Officer)"
)
BODY = rf"(?:the\s+)?(?P<target>(?-i:{_SEVERAL_CAPITALS}{_BODY_NOUN}))\b"
"""A body that business goes to, as the group `target`."""

MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"

LATER = rf"""(?:(?:the\s+|its\s+|a\s+|their\s+|our\s+)?(?:(?:next|future|later|subsequent|following|{MONTH})\s+
    {WORDS}{{0,4}}?(?:meeting|agenda|discussion\s+group)s?))"""
"""A meeting to come."""

PLAN = r"""(?:(?:forward\s+)?work(?:ing)?\s+(?:programme|plan)s?|forward\s+plan|forward\s+programme
    |(?:going\s+)?forward(?:ing)?\s+(?:items?\s+)?list|agenda)"""
"""What business to come is entered on."""

LATE = r"(?:had|has|have|previously|already)"
"""What makes a promise news of an earlier one."""

ASKS = r"(?:request|ask|invit|instruct|direct|urg|encourag|call(?:s|ed)?\s+(?:up)?on)(?:e|s|es|ed)?"
"""Verbs by which somebody is asked."""

REQUESTED = r"(?:asked|requested|invited|instructed|tasked|reminded|required|encouraged|urged|directed)"
"""The same as participles."""

SETTLED = r"(?:agreed|resolved|decided|suggested|requested|proposed|recommended|felt|asked)"
"""Verbs behind which "should" is a promise."""

PAPER = r"""(?:update|report|briefing|information|response|details?|data|figures|copy|list|note|breakdown|paper
    |presentation|clarification|explanation|extension|statement|letter|timetable)s?"""
"""What is asked for."""
