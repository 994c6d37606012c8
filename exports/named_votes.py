"""A vote by name as a table: a row for each member, in the order of the lists, and what they did."""

import re

from clerk.labels import Labels, said
from clerk.names.titles import title_of
from clerk.notation.blocks import Block, ParsedMinute, Vote
from exports.document import Paragraph, Run, Table

_LINE = re.compile(r"(?:voting\s+)?(?:for|against|abstain(?:ed|ing|s)?|abstentions?)\b[^\n]*", re.IGNORECASE)
_SPOKEN = (("For", "names_for"), ("Against", "names_against"), ("Abstained", "names_abstaining"))


def named_vote_nodes(
    parsed: ParsedMinute, block: Block, labels: Labels = Labels.ENGLISH
) -> tuple[Paragraph | Table, ...]:
    """The counts and the table for a paragraph that is nothing but the lists of a recorded vote; nothing for any other.

    A paragraph that says more, that the motion was carried for instance, stays text, so that no word of it is lost.
    """
    votes = [one for one in parsed.votes if one.span.start < block.end and block.start < one.span.end]
    vote = next((one for one in votes if one.names_for or one.names_against or one.names_abstaining), None)
    if vote is None:
        return ()
    text = block.content.of(parsed.text)
    if not all(_is_list(line, vote) for line in text.splitlines() if line.strip()):
        return ()
    told = [(said(labels, word), getattr(vote, column)) for word, column in _SPOKEN]
    rows = [((Run(_in_full(name, text)),), (Run(word),)) for word, names in told for name in names]
    counts = ", ".join(f"{word.lower()} {len(names)}" for word, names in told)
    caption = said(labels, "How each member voted")
    table = Table(
        caption=caption,
        description=f"{caption}: {counts}.",
        header=("Member", "Vote"),
        rows=tuple(rows),
        widths=(2.0, 1.0),
    )
    return Paragraph((Run(f"{said(labels, 'Recorded vote')}: {counts}."),), keeps_with_next=True), table


def _is_list(line: str, vote: Vote) -> bool:
    """Whether a line is a list of names and no more: it ends with the last of them, or says that there are none."""
    plain = line.strip().rstrip(" .;")
    names = (*vote.names_for, *vote.names_against, *vote.names_abstaining)
    ends = any(plain.endswith(name) for name in names) or re.search(r"(?:\bnone|\bnil|[:(]\s*0\)?:?)$", plain)
    return _LINE.fullmatch(line.strip()) is not None and bool(ends)


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
