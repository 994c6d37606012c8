"""Words one slip of the finger away: a letter left out, put in, put for another, or two exchanged."""

from collections.abc import Iterator
from string import ascii_lowercase

#: Of longer words the slips are not made: they would be very many, and it is no word.
LONGEST = 40


def slips(word: str) -> Iterator[str]:
    """Every string of small letters that one slip makes of `word`, given in small letters; some come twice."""
    if len(word) > LONGEST:
        return
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            if tail and tail[0] != letter:
                yield head + letter + tail[1:]
