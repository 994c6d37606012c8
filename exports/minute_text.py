"""The text of one minute as nodes: what was typed is what the document says, in real headings, lists and styles."""

import re
from collections.abc import Iterator, Sequence

from clerk.dates import write_date
from clerk.notation.blocks import Action, Block, BlockKind, ParsedMinute, Span
from clerk.policy import Policy
from exports.document import ActionLine, Node, Paragraph, Resolution, Run, Runs, SubHeading
from exports.inline import FindAnchor, Inline, no_anchor, plain, tidied
from exports.lists import item_lists, marks_of

_LISTED = (BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.CLAUSE)
_HEADING_LENGTH = 80
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
            else:
                yield from self._single(block, leads_list=self._kind_at(place + 1) in _LISTED)
                place += 1

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
        runs = self._runs(block)
        if not runs:
            return
        if block.kind is BlockKind.HEADING or _is_heading(runs):
            yield SubHeading(plain(runs))
        else:
            yield Paragraph(runs, keeps_with_next=leads_list)

    def _decision(self, block: Block, clauses: Sequence[Block]) -> Iterator[Node]:
        """One clause is said in the sentence; several are a list whose marks can be cited."""
        lead = self._runs(block)
        if len(clauses) == 1:
            yield Resolution(tidied((*_without_colon(lead), Run(" "), *self._runs(clauses[0]))))
            return
        house = marks_of(self._policy.clause_marks)
        lists = list(item_lists(((clause, self._runs(clause)) for clause in clauses), house))
        yield Resolution(lead, lists[0] if lists else None)
        yield from lists[1:]

    def _action(self, block: Block) -> Iterator[Node]:
        """The action as it was read: the task, and apart from it who owns it and when it is due."""
        action = self._action_in(block)
        if action is None:
            yield ActionLine("", self._runs(block))
            return
        start = self._parsed.text.find(action.text, block.start, block.end)
        task = self._inline.runs(Span(start, start + len(action.text))) if start >= 0 else (Run(action.text),)
        due = write_date(action.due, self._policy.date_form) if action.due else action.due_text
        yield ActionLine(action.owner, task, due)

    def _action_in(self, block: Block) -> Action | None:
        inside = (action for action in self._actions if block.start <= action.span.start < block.end)
        return next(inside, None)


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
