"""The text of one minute as nodes: what was typed is what the document says, in real headings, lists and styles."""

import re
from collections.abc import Iterator, Sequence

from clerk.dates import write_date
from clerk.labels import labels_of
from clerk.notation.blocks import Block, BlockKind, MarkKind, ParsedMinute, Span
from clerk.policy import Policy
from exports.content.document import ActionLine, Node, Paragraph, Resolution, Run, Runs, SubHeading
from exports.content.inline import FindAnchor, Inline, no_anchor, plain, tidied
from exports.content.lists import item_lists, marks_of
from exports.content.named_votes import named_vote_nodes

_LISTED = (BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.CLAUSE)
_HEADING_LENGTH = 90
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_NARROWEST = 40
_ENDS = (".", ";", ":", "!", "?", ")", "”", '"')
# A list of a recorded vote: "Against (3): ...", "Abstained: none".
_VOTED = re.compile(
    r"(?:(?:voting|voted)\s+)?(?:for|against|abstain(?:ed|ing|s)?|abstentions?|(?:declined\s+to|did\s+not)\s+vote|not\s+voting)"
    r"\b[^\n:(]{0,40}(?:\(\d+\)|:)",
    re.IGNORECASE,
)
_LEAD_END = re.compile(r"(\bthat)\s*(?:[:,;][-–—]?|[-–—])\s*$", re.IGNORECASE)


def minute_nodes(parsed: ParsedMinute, policy: Policy, find_anchor: FindAnchor = no_anchor) -> Iterator[Node]:
    """Everything a minute says, in order, in the house style of `policy`."""
    yield from _MinuteText(parsed, policy, find_anchor).nodes()


class _MinuteText:
    """One minute being turned into nodes."""

    def __init__(self, parsed: ParsedMinute, policy: Policy, find_anchor: FindAnchor) -> None:
        self._parsed = parsed
        self._policy = policy
        self._inline = Inline(parsed, find_anchor)
        self._blocks = [block for block in parsed.blocks if block.kind is not BlockKind.BLANK]
        self._actions = list(parsed.actions)

    def nodes(self) -> Iterator[Node]:
        place = 0
        while place < len(self._blocks):
            block = self._blocks[place]
            if block.kind is BlockKind.DECISION:
                clauses = self._run_of((BlockKind.CLAUSE,), place + 1)
                yield from self._decision(block, clauses)
                place += 1 + len(clauses)
            elif block.kind in _LISTED:
                items = self._run_of(_LISTED, place)
                yield from item_lists((item, self._runs(item)) for item in items)
                place += len(items)
            elif (voted := self._named_vote(place))[1]:
                yield from voted[0]
                place += voted[1]
            else:
                yield from self._single(block, leads_list=self._kind_at(place + 1) in _LISTED)
                place += 1

    def _named_vote(self, place: int) -> tuple[tuple[Node, ...], int]:
        """The recorded vote that begins at a place as the body wants it, and how many blocks it takes up."""
        if self._policy.named_vote_form != "table":
            return (), 0
        labels = labels_of(self._policy.house_style.labels)
        return named_vote_nodes(self._parsed, self._blocks[place:], labels)

    def _run_of(self, kinds: Sequence[BlockKind], start: int) -> list[Block]:
        """The blocks of those kinds that stand one after another from `start` on."""
        end = start
        while self._kind_at(end) in kinds:
            end += 1
        return self._blocks[start:end]

    def _kind_at(self, place: int) -> BlockKind | None:
        return self._blocks[place].kind if place < len(self._blocks) else None

    def _runs(self, block: Block) -> Runs:
        return self._inline.runs(block.content)

    def _single(self, block: Block, leads_list: bool) -> Iterator[Node]:
        if block.kind is BlockKind.ACTION:
            yield from self._action(block)
            return
        spans = [block.content] if block.kind is BlockKind.HEADING else typed_lines(self._parsed.text, block.content)
        for span in spans:
            runs = self._inline.runs(span)
            if runs and (block.kind is BlockKind.HEADING or _is_heading(runs)):
                yield SubHeading(plain(runs))
            elif runs:
                yield Paragraph(runs, keeps_with_next=leads_list and span is spans[-1])

    def _decision(self, block: Block, clauses: Sequence[Block]) -> Iterator[Node]:
        """A decision that is declared is set apart; "the Board noted that" before a list is prose before a list."""
        lead = self._runs(block)
        if not any(run.decision_word for run in lead):
            yield Paragraph(lead, keeps_with_next=bool(clauses))
            yield from item_lists((clause, self._runs(clause)) for clause in clauses)
        elif len(clauses) == 1:
            yield Resolution(tidied((*_without_colon(lead), Run(" "), *self._runs(clauses[0]))))
        else:
            house = marks_of(self._policy.clause_marks)
            lists = list(item_lists(((clause, self._runs(clause)) for clause in clauses), house))
            yield Resolution(lead, lists[0] if lists else None)
            yield from lists[1:]

    def _action(self, block: Block) -> Iterator[Node]:
        """The action as it was read: the task, and apart from it who owns it and when it is due."""
        action = next((found for found in self._actions if block.start <= found.span.start < block.end), None)
        if action is None:
            yield ActionLine("", self._runs(block))
            return
        due = write_date(action.due, self._policy.date_form) if action.due else action.due_text
        if action.text:
            yield ActionLine(action.owner, self._task(block, action.text), due)
        else:
            yield ActionLine("", (Run(action.owner),), due)

    def _task(self, block: Block, task: str) -> Runs:
        """The task as runs, looked for after the name of its owner, which may hold the same words."""
        words = re.compile(r"\s+".join(map(re.escape, task.split())))
        owners = [mark.span.end for mark in self._parsed.marks if mark.kind is MarkKind.OWNER]
        owner = max((end for end in owners if block.start <= end <= block.end), default=block.start)
        found = words.search(self._parsed.text, owner, block.end) or words.search(
            self._parsed.text, block.start, block.end
        )
        return self._inline.runs(Span(found.start(), found.end())) if found else (Run(task),)


def typed_lines(text: str, content: Span) -> list[Span]:
    """The lines of a paragraph that were meant as lines, each with those that only wrap from it.

    Pasted text breaks its lines where the next word no longer fits into its width; a clerk breaks one where something
    else begins: not before a small letter, and after the end of a sentence or where the next word would have fitted.
    Each list of names in a recorded vote is a line, however long the one before it.
    """
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text, content.start, content.end)]
    longest = max((end - start for start, end in lines), default=0)
    width = longest if longest >= _NARROWEST else len(text)
    spans: list[Span] = []
    before = ""
    for start, end in lines:
        word = text[start:end].split(maxsplit=1)[0]
        ended = before.endswith(_ENDS) or len(before) + 1 + len(word) <= width or bool(_VOTED.match(text, start, end))
        if not spans or (ended and not word[0].islower()):
            spans.append(Span(start, end))
        else:
            spans[-1] = Span(spans[-1].start, end)
        before = text[start:end].rstrip()
    return spans


def _is_heading(runs: Runs) -> bool:
    """Whether a line in bold from end to end is a heading by its look: it should be one for a screen reader too."""
    text = plain(runs)
    return all(run.bold for run in runs) and len(text) <= _HEADING_LENGTH and text[-1] not in ".;!?"


def _without_colon(lead: Runs) -> Runs:
    """ "RESOLVED that:" before a single clause is "RESOLVED that"; a colon after the decision word itself stays."""
    if not lead:
        return lead
    last = lead[-1]
    return (*lead[:-1], Run(_LEAD_END.sub(r"\1", last.text), last.bold, last.italic, last.decision_word))
