"""What somebody changed of a record, taken into the record as it is by now.

A form shows a record, and meanwhile another window may change other things of it. What the form gives back is
therefore held against what it showed, and only where the two differ something was changed.
"""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Record = TypeVar("Record")


def changes_taken_in(now: Record, shown: Record, given: Record) -> Record:
    """`now` with everything in which `given` differs from `shown`, field by field and within the fields of fields.

    All three are instances of one dataclass.
    """
    changed: dict[str, Any] = {}
    for item in fields(now):  # type: ignore[arg-type]
        there, was, wanted = (getattr(one, item.name) for one in (now, shown, given))
        if wanted != was:
            nested = is_dataclass(wanted) and type(there) is type(was) is type(wanted)
            changed[item.name] = changes_taken_in(there, was, wanted) if nested else wanted
    return replace(now, **changed)  # type: ignore[type-var]
