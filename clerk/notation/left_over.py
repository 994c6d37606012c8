"""Lines of shorthand that were never turned into minutes, because nobody pressed Tab or the line was not understood."""

from clerk.notation.shorthand import is_shorthand


def left_as_shorthand(text: str) -> tuple[str, ...]:
    """The lines of a minute that still read like shorthand, in order. They go out as they stand, and should not."""
    return tuple(line for line in text.splitlines() if is_shorthand(line))
