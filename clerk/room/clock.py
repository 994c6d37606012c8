"""What is odd in a time of the meeting as its clock stands: nothing resumes that was not adjourned, or opens twice."""

from collections.abc import Sequence

from clerk.dates import write_time
from clerk.room.facts import ClockTime
from clerk.vocabulary import ClockEventKind

_OPENED, _CLOSED = (ClockEventKind.OPENED,), (ClockEventKind.CLOSED,)
_SITTING = (ClockEventKind.ADJOURNED, ClockEventKind.RESUMED)
_PUBLIC = (ClockEventKind.PUBLIC_EXCLUDED, ClockEventKind.PUBLIC_RETURNED)

#: Of which times the last counts, after which of them this one may come (None: after none), what to say otherwise.
_COMES_AFTER: dict[ClockEventKind, tuple[tuple[ClockEventKind, ...], tuple[ClockEventKind | None, ...], str]] = {
    ClockEventKind.OPENED: (_OPENED, (None,), "this replaces {at}, noted before"),
    ClockEventKind.CLOSED: (_CLOSED, (None,), "this replaces {at}, noted before"),
    ClockEventKind.ADJOURNED: (_SITTING, (None, ClockEventKind.RESUMED), "adjourned already, at {at}"),
    ClockEventKind.RESUMED: (_SITTING, (ClockEventKind.ADJOURNED,), "no adjournment is noted"),
    ClockEventKind.PUBLIC_RETURNED: (_PUBLIC, (ClockEventKind.PUBLIC_EXCLUDED,), "the public is not noted as excluded"),
}


def odd_time(kind: ClockEventKind, clock: Sequence[ClockTime], form: str) -> str:
    """Why a time of this kind does not fit those noted so far, in their order, to be said before it is noted; or "".

    It can be noted all the same: what went before may stand in the text alone. `form` is a key of TIME_FORMS.
    """
    if kind not in _COMES_AFTER:
        return ""
    counted, after, sentence = _COMES_AFTER[kind]
    last = next((one for one in reversed(clock) if one.kind in counted), None)
    if (last.kind if last else None) in after:
        return ""
    return sentence.format(at=write_time(last.at, form) if last else "")
