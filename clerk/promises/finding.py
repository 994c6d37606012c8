"""Finding what a minute promises."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from clerk.notation.blocks import Action, Decision, ParsedMinute, Span
from clerk.promises.due import due_in
from clerk.promises.likeness import shared
from clerk.promises.owners import owner_in, tidied
from clerk.promises.phrasing import task_of
from clerk.promises.promise import Confidence, Occasion, Promise, PromiseKind
from clerk.promises.rules import ACTION_LINE, DECISION_WORD, NOT_PROMISES, RULES, Rule, Scope
from clerk.promises.statements import Statement, statements
from clerk.vocabulary import DecisionKind

_SENDS: dict[DecisionKind, tuple[PromiseKind, str]] = {
    DecisionKind.REFERRED: (PromiseKind.REFERRAL, "it goes to another body"),
    DecisionKind.DEFERRED: (PromiseKind.DEFERRAL, "it was put off"),
    DecisionKind.RECOMMENDED: (PromiseKind.RECOMMENDATION, "another body is asked to decide"),
}
_LEADS_AWAY = re.compile(r"(?:to|until|till|for|pending|so\s+that)\b", re.IGNORECASE)
_ALIKE = 0.6
_ALIKE_IF_DECIDED = 0.8


def find_promises(parsed: ParsedMinute, occasion: Occasion | None = None) -> list[Promise]:
    """What a minute promises, in the order of its text: action lines, decisions that ask for something, prose.

    With an `occasion`, days are reckoned from the meeting: "within a month", "at the next meeting". A promise that is
    made twice is marked `again` where it is said first in the discussion and then decided.
    """
    actions = [_of_action(parsed, action, occasion) for action in parsed.actions]
    taken = [promise.span for promise in actions]
    found = [promise for promise in _of_statements(parsed, occasion) if not _overlaps(promise.span, taken)]
    return _marked(sorted([*actions, *found], key=lambda promise: promise.span.start))


def _of_action(parsed: ParsedMinute, action: Action, occasion: Occasion | None) -> Promise:
    """The promise of a line that says ACTION; where it says no more than who, of the sentence that it stands after."""
    words = " ".join(action.text.split()) or action.about
    due = due_in(" ".join(action.span.of(parsed.text).split()), occasion)
    if action.due_text:
        due = replace(due, text=action.due_text, day=action.due or due.day)
    return Promise(
        PromiseKind.ACTION,
        ACTION_LINE,
        "the minutes call it an action",
        Confidence.SURE,
        action.span,
        words or " ".join(action.span.of(parsed.text).split()),
        words or action.owner,
        tidied(action.owner),
        due,
        decided=True,
    )


def _of_statements(parsed: ParsedMinute, occasion: Occasion | None) -> Iterator[Promise]:
    sent: set[int] = set()
    for statement in statements(parsed):
        whole = statement.whole
        if any(pattern.search(whole) for pattern in NOT_PROMISES):
            continue
        decision = statement.decision
        if decision is not None and decision.target and decision.kind in _SENDS:
            if id(decision) not in sent:
                sent.add(id(decision))
                yield _of_decision(statement, decision, occasion)
                continue
            if decision.kind is DecisionKind.RECOMMENDED:
                continue
        rule, found = _first(statement, whole)
        if rule is not None:
            yield _promise(statement, rule.kind, rule.key, rule.reason, rule.confidence, found, occasion)


def _of_decision(statement: Statement, decision: Decision, occasion: Occasion | None) -> Promise:
    """The promise of a decision whose own word sends business elsewhere: one, however many clauses it has."""
    kind, reason = _SENDS[decision.kind]
    promise = _promise(statement, kind, DECISION_WORD, reason, Confidence.SURE, None, occasion)
    if kind is PromiseKind.RECOMMENDATION:
        return promise
    due = promise.due if promise.due.text else due_in(f"to {decision.target}", occasion)
    words = statement.words if _LEADS_AWAY.match(statement.words) else f"to {decision.target}: {statement.words}"
    return replace(promise, text=f"{decision.kind.value} {words}".rstrip(" .;,"), due=due)


def _first(statement: Statement, whole: str) -> tuple[Rule | None, re.Match[str] | None]:
    """The first rule of the table that the statement fits."""
    unwanted = Scope.SAID if statement.decided else Scope.DECIDED
    for rule in RULES:
        if rule.scope is unwanted or (rule.unless is not None and rule.unless.search(whole)):
            continue
        for found in rule.pattern.finditer(whole):
            # What leads into a list says it of every clause of a decision, but not of every point of a discussion.
            if statement.decided or found.end() > len(statement.lead):
                return rule, found
    return None, None


def _promise(
    statement: Statement,
    kind: PromiseKind,
    rule: str,
    reason: str,
    confidence: Confidence,
    found: re.Match[str] | None,
    occasion: Occasion | None,
) -> Promise:
    groups = {name: value for name, value in found.groupdict().items() if value} if found is not None else {}
    start = found.start() if found is not None else 0
    leads = start < len(statement.lead) and not (found is not None and found.end() > len(statement.lead))
    due = due_in(statement.whole[start:], occasion)
    due = due if due.text else due_in(statement.words, occasion)
    return Promise(
        kind,
        rule,
        reason,
        confidence,
        statement.span,
        statement.words,
        task_of(f"{statement.lead}: {statement.words}" if leads else statement.words, due),
        tidied(groups.get("owner") or groups.get("owner2") or "") or owner_in(statement.whole),
        due,
        _target(statement.decision, groups),
        statement.decided,
    )


def _target(decision: Decision | None, groups: dict[str, str]) -> str:
    named = groups.get("target") or groups.get("target2") or ""
    return named or (decision.target if decision is not None else "")


def _overlaps(span: Span, taken: Iterable[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in taken)


def _marked(promises: list[Promise]) -> list[Promise]:
    """The promises, with those marked that are made again further on: as a decision, or with an owner as an action."""
    return [
        replace(promise, again=True) if any(_says_again(later, promise) for later in promises) else promise
        for promise in promises
    ]


def _says_again(later: Promise, promise: Promise) -> bool:
    if not later.decided or later.span.start <= promise.span.start:
        return False
    if not promise.decided:
        return shared(promise.words, later.words) >= _ALIKE
    # A decision of which nothing is repeated but a word or two must not be passed over for the action below it.
    firmer = later.rule == ACTION_LINE and promise.rule != ACTION_LINE and not promise.kind.for_programme
    return firmer and shared(promise.words, later.words) >= _ALIKE_IF_DECIDED
