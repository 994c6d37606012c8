"""Reading a line of shorthand: what it says so far, what it becomes, what is wrong with it."""

import re

from clerk.notation.shorthand.office import Office
from clerk.notation.shorthand.order import Order
from clerk.notation.shorthand.prose import SURELY_MEANT
from clerk.notation.shorthand.reading import Bit, Reading, Slip, Waiting, fitted, hinted
from clerk.notation.shorthand.tails import read_tails
from clerk.notation.shorthand.verbs import VERBS, Verb

_LINE = re.compile(rf"\s*(?P<verb>{'|'.join(VERBS)})(?:(?P<gap>\s*;|\s+)(?P<rest>[^\n]*))?$")
_SEMICOLON = re.compile(r"(?<!;);(?!;)")
_LONGEST = 1_000


def is_shorthand(line: str, *, asked: bool = False) -> bool:
    """Whether a line may be shorthand: a verb in small letters and behind it what may follow that verb.

    It costs two matches, so that it may be asked at every key. Prose that only begins with such a word is not.
    `asked` as in `read`: behind a verb that is no English word anything may stand.
    """
    return _verb_of(line, asked) is not None


def _verb_of(line: str, asked: bool) -> tuple[Verb, Bit] | None:
    found = _LINE.match(line[:_LONGEST]) if len(line) <= _LONGEST else None
    if found is None:
        return None
    verb = VERBS[found["verb"]]
    start = found.start("rest") if found["rest"] is not None else found.end()
    if found["gap"] and ";" in found["gap"]:
        if not verb.tails:
            return None
        start = found.end("gap") - 1
    rest = Bit(line, 0).part(start)
    fits = verb.follows.match(rest.text) or (verb.tails and rest.text.startswith(";"))
    return (verb, rest) if fits or (asked and not verb.english) else None


def read(line: str, office: Office, *, asked: bool = False) -> Reading:
    """What a line says; a Reading that is empty throughout for prose. Any line may be given, nothing is raised.

    `asked`: the clerk asks for this line to be read, so that one which may be prose or a slip is taken for a slip.
    """
    known = _verb_of(line, asked)
    if known is None:
        return Reading()
    verb, rest = known
    try:
        return _read(verb, rest, office)
    except Waiting as waiting:
        example = "" if ", as in " in str(waiting) else f", as in: {verb.example}"
        return Reading(fitted(f"{verb.name}: {waiting}{example}"))
    except Slip as slip:
        if slip.maybe_prose and verb.english and not asked and not SURELY_MEANT.search(rest.text):
            return Reading()
        return Reading(fitted(f"{verb.name}: {slip}"), problem=str(slip), choices=slip.choices(line))


def _read(verb: Verb, rest: Bit, office: Office) -> Reading:
    # A verb that takes no parts has none to cut off: "vote 2-7; lost" is a vote, and a reason may have a semicolon.
    head, parts = _parts(rest) if verb.tails else (rest, [])
    values, unfilled = _slots(verb, head, office)
    said = read_tails(parts, verb.tails, office)
    written = verb.write(Order(values, said, office))
    following = [] if parts else [f"[{asks}]" for asks in unfilled]
    following += [f"; {asks}" for asks in said.missing(verb.tails)]
    following = [] if written.whole else following
    understood = written.summary or written.text
    hint = hinted(f"Tab: {understood}", written.also, following[:2])
    return Reading(hint, written.text, written.effects, done=hinted(understood, written.also))


def _parts(rest: Bit) -> tuple[Bit, list[Bit]]:
    """What stands before the first semicolon, and the parts behind each."""
    cuts = [found.start() for found in _SEMICOLON.finditer(rest.text)]
    starts, ends = [0, *(cut + 1 for cut in cuts)], [*cuts, len(rest.text)]
    parts = [rest.part(start, end) for start, end in zip(starts, ends, strict=True)]
    return parts[0], parts[1:]


def _slots(verb: Verb, head: Bit, office: Office) -> tuple[dict[str, object], list[str]]:
    """The slots filled from the words in order, and how the optional ones still open are asked for."""
    values: dict[str, object] = {}
    unfilled: list[str] = []
    for slot in verb.slots:
        taken = slot.take(head, office) if head else None
        if taken is not None:
            values[slot.name], head = taken
            unfilled.clear()
            continue
        if not slot.optional:
            _missing(verb, slot.asked(office), head)
        values[slot.name] = None
        unfilled.append(slot.asked(office))
    if head:
        _missing(verb, "", head)
    return values, unfilled


def _missing(verb: Verb, asks: str, head: Bit) -> None:
    """A slot that must be filled is not, or words are left over."""
    if not head:
        raise Waiting(asks)
    expected = f" Here belongs: {asks}." if asks else ""
    raise Slip(f"“{head.text}” is not understood.{expected} It goes: {verb.usage}", maybe_prose=True)
