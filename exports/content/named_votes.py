"""A vote by name as a table: a row for each member, in the order of the lists, and what they did."""

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from clerk.labels import Labels, said
from clerk.names.titles import title_of
from clerk.notation.blocks import Block, ParsedMinute
from exports.content.document import Paragraph, Run, Table

_LINE = re.compile(r"(?:voting\s+)?(?:for|against|abstain(?:ed|ing|s)?|abstentions?)\b[^\n]*", re.IGNORECASE)
_HEADING = re.compile(r"(?:for|against|abstain(?:ed|ing)|abstentions?)\W*", re.IGNORECASE)
_MEMBER = re.compile(
    r"(?P<name>[^\n]{1,80}?)[\s:(–—-]+(?:voted\s+)?(?:for|in\s+favour|against|abstain(?:ed|ing)?|abstention)\)?",
    re.IGNORECASE,
)
_SPOKEN = (("For", "names_for"), ("Against", "names_against"), ("Abstained", "names_abstaining"))


def named_vote_nodes(
    parsed: ParsedMinute, blocks: Sequence[Block], labels: Labels = Labels.ENGLISH
) -> tuple[tuple[Paragraph | Table, ...], int]:
    """The counts and the table of the recorded vote that some blocks begin with, and how many of them it takes up.

    Blocks that say more, that the motion was carried for instance, stay text, so that no word of them is lost: then
    there is nothing, and 0.
    """
    first = blocks[0]
    votes = [one for one in parsed.votes if one.span.start < first.end and first.start < one.span.end]
    vote = next((one for one in votes if one.names_for or one.names_against or one.names_abstaining), None)
    if vote is None:
        return (), 0
    names = (*vote.names_for, *vote.names_against, *vote.names_abstaining)
    words = (block.content.of(parsed.text) for block in blocks if block.start < vote.span.end)
    taken = list(takewhile(lambda each: all(_is_list(line.strip(), names) for line in each.splitlines()), words))
    text = "\n".join(taken)
    if not taken or not all(name in text for name in names):
        return (), 0
    told = [(said(labels, word), getattr(vote, column)) for word, column in _SPOKEN]
    rows = [((Run(_in_full(name, text)),), (Run(word),)) for word, who in told for name in who]
    counts = ", ".join(f"{word.lower()} {len(who)}" for word, who in told)
    caption = said(labels, "How each member voted")
    table = Table(
        caption=caption,
        description=f"{caption}: {counts}.",
        header=("Member", "Vote"),
        rows=tuple(rows),
        widths=(2.0, 1.0),
    )
    counted = Paragraph((Run(f"{said(labels, 'Recorded vote')}: {counts}."),), keeps_with_next=True)
    return (counted, table), len(taken)


def _is_list(line: str, names: Collection[str]) -> bool:
    """Whether a line is a list of names and no more: it ends with the last of them, or says that there are none.

    It may also be a member's own: "Cllr Ash – For", or the name alone under a line that says "For:".
    """
    plain = line.rstrip(" .;")
    member = _MEMBER.fullmatch(plain)
    alone = plain in names or any(plain.endswith(f" {name}") and title_of(plain.split()[0]) for name in names)
    if alone or _HEADING.fullmatch(plain) or (member is not None and member["name"] in names):
        return True
    ends = any(plain.endswith(name) for name in names) or re.search(r"(?:\bnone|\bnil|[:(]\s*0\)?:?)$", plain)
    return _LINE.fullmatch(line) is not None and bool(ends)


def _in_full(name: str, text: str) -> str:
    """The name with its title: the one before it, or one that it shares ("Councillors A Ash and B Beech")."""
    if title_of(name.split()[0]):
        return name
    place = text.find(name)
    before = re.search(r"(?P<title>[^\W\d_]+\.?)\s+$", text[: max(place, 0)])
    if before is not None and title_of(before["title"]):
        return f"{_singular(before['title'])} {name}"
    shared = [word for word in re.findall(r"[^\W\d_]+", text[: max(place, 0)]) if word.lower() in _PLURALS]
    return f"{_singular(shared[-1])} {name}" if shared else name


_PLURALS = {"councillors": "Councillor", "cllrs": "Cllr", "aldermen": "Alderman"}


def _singular(title: str) -> str:
    return _PLURALS.get(title.lower(), title)
