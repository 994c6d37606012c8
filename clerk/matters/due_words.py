"""Due dates in words: "11 days overdue", "due tomorrow", "due in 3 weeks"."""

from datetime import date

_NO_DATE = "no date"
_DAYS_SAID = 27
_WEEKS_SAID = 12


def due_in_words(due: date | None, today: date, due_text: str = "") -> str:
    """How a due date stands to today; `due_text` is what the minutes say where they name no day."""
    if due is None:
        return " ".join(due_text.split()) or _NO_DATE
    days = (due - today).days
    if days < 0:
        return f"{_distance(-days)} overdue"
    return {0: "due today", 1: "due tomorrow"}.get(days, f"due in {_distance(days)}")


def _distance(days: int) -> str:
    """Days while they are few, then whole weeks, then whole months of the calendar's average length."""
    if days <= _DAYS_SAID:
        return _counted(days, "day")
    weeks = days // 7
    if weeks <= _WEEKS_SAID:
        return _counted(weeks, "week")
    return _counted(int(days / 30.44), "month")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
