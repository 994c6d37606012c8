"""What may have been meant by a misspelt word."""

from clerk.spelling.checking import Checker, Misspelling, like
from clerk.spelling.near import slips
from clerk.spelling.words import plain

#: As many as fit a small terminal beside the other choices.
OFFERED = 7


def suggestions(found: Misspelling, checker: Checker) -> tuple[str, ...]:
    """Words to put in its place, likeliest first, in the capitals of what stands there; at most `OFFERED`.

    The British form of an American word comes first, then the office's own names and words one slip away, then what
    the dictionary offers, whose words one slip away come before its others.
    """
    written = plain(found.word)
    small = written.casefold()
    near = set(slips(small))
    own = [checker.known[form] for form in sorted(near & checker.known.keys())]
    offered = [like(written, form) for form in checker.dictionary.suggest(written)]
    offered.sort(key=lambda form: form.casefold() not in near)
    if found.american:
        offered = [form for form in offered if form.isalpha()]
    listed = dict.fromkeys([found.american, *own, *offered])
    return tuple(form for form in listed if form and form != written)[:OFFERED]
