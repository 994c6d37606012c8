"""Which words of a text are misspelt."""

from collections.abc import Iterator
from dataclasses import dataclass

from clerk.dates import MONTHS, WEEKDAYS
from clerk.names.titles import TITLES, title_of
from clerk.spelling.dictionary import Dictionary
from clerk.spelling.near import slips
from clerk.spelling.tables import american, council_words, phrases, prefixes
from clerk.spelling.words import Word, find_words, is_judged, plain
from clerk.text import capitalised

#: A name shorter than this is one slip away from too many other words to be held against them.
SHORTEST_NAME = 4

#: A longer word with a capital is hardly a name, unless it stands after a title.
LONGEST_NAME = 11

#: Words that have a capital and are no name, in small letters.
_CAPITALISED = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS, *TITLES))

#: Small words within names and lists of names: what follows them is still a name.
_WITHIN_NAMES = frozenset(
    {"and", "or", "de", "la", "le", "du", "van", "von", "der", "den", "ap", "ab", "ferch", "al", "el", "bin", "ibn"}
)


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A stretch of the text, from `start` up to `end`, with a word that is not spelt so.

    `american` is the British form where the word is American, in the word's own capitals, else "".
    """

    start: int
    end: int
    word: str
    american: str = ""


def misspelt(text: str, dictionary: Dictionary, known: frozenset[str] = frozenset()) -> tuple[Misspelling, ...]:
    """The misspelt words of a text, in order.

    `known` are the office's own words and names, which are never marked, whatever their capitals. A word with a
    capital that nobody knows is most likely a name of a person or place: it is marked only if it is one slip away
    from another word, and after a title ("Councillor ...") only if it is one slip away from a known name.
    """
    return Checker(dictionary, known).check(text)


class Checker:
    """Checks texts against one dictionary and one set of known words, and remembers its judgement of each word."""

    def __init__(self, dictionary: Dictionary, known: frozenset[str] = frozenset()) -> None:
        self.dictionary = dictionary
        #: The office's own words by their small letters.
        self.known = {plain(word).casefold(): word for word in known}
        self._right: dict[str, bool] = {}
        self._slips: dict[tuple[str, bool], bool] = {}

    def check(self, text: str) -> tuple[Misspelling, ...]:
        """The misspelt words of a text, in order."""
        found: list[Misspelling] = []
        naming = False
        for word in find_words(text):
            naming = _is_named(word, naming)
            found += self._of_word(word, naming)
        return tuple(found)

    def is_right(self, written: str) -> bool:
        """Whether a plain word is spelt right wherever it may stand."""
        right = self._right.get(written)
        if right is None:
            right = self._right[written] = any(map(self._is_listed, _readings(written)))
        return right

    def _is_listed(self, written: str) -> bool:
        small = written.casefold()
        return small in self.known or small in council_words() or self.dictionary.knows(written)

    def _of_word(self, word: Word, naming: bool) -> Iterator[Misspelling]:
        written, before = plain(word.text), plain(word.before).casefold()
        british = self._british(written, before, naming)
        if british:
            yield Misspelling(word.start, word.end, word.text, british)
        elif "-" not in written:
            if not (self._accepts(written, before) or self._is_name(written, naming)):
                yield Misspelling(word.start, word.end, word.text)
        elif not self.is_right(written):
            yield from self._of_parts(word, written, naming)

    def _of_parts(self, word: Word, written: str, naming: bool) -> Iterator[Misspelling]:
        """What is wrong with a hyphenated word, part by part."""
        start = 0
        for part in written.split("-"):
            end = start + len(part)
            british = self._british(part, "", naming)
            right = part.casefold() in prefixes() or self._accepts(part, "") or self._is_name(part, naming)
            if british or not right:
                yield Misspelling(word.start + start, word.start + end, word.text[start:end], british)
            start = end + 1

    def _british(self, written: str, before: str, naming: bool) -> str:
        """The British form of an American word, in the word's own capitals; "" if it is not one, or is a name."""
        for reading in _readings(written):
            british = american().get(reading.casefold())
            if british is not None and british.holds(reading, before):
                name = naming or reading.casefold() in self.known
                return "" if name else like(written, british.form) + written[len(reading) :]
        return ""

    def _accepts(self, written: str, before: str) -> bool:
        """Whether a plain word without hyphens is right after the word `before`, or no question of spelling."""
        return not is_judged(written) or self.is_right(written) or before in phrases().get(written.casefold(), ())

    def _is_name(self, written: str, naming: bool) -> bool:
        """Whether an unknown word is probably a name of somebody or something, or a small word within names."""
        if not written[0].isupper():
            return naming
        if len(written) > LONGEST_NAME and not naming:
            return False
        return not self._is_slip(_readings(written)[-1].casefold(), naming)

    def _is_slip(self, small: str, naming: bool) -> bool:
        """Whether an unknown word is one slip away from a known name (`naming`), or from any word."""
        slip = self._slips.get((small, naming))
        if slip is None:
            meant = slips(small) if len(small) >= SHORTEST_NAME else ()
            slip = any(self._may_be_meant(form, naming) for form in meant)
            self._slips[small, naming] = slip
        return slip

    def _may_be_meant(self, small: str, naming: bool) -> bool:
        if small in _CAPITALISED or small in self.known:
            return True
        return not naming and self._is_listed(small)


def like(written: str, form: str) -> str:
    """`form` in the capitals of `written`: all, the first, or none."""
    if written.isupper() and len(written) > 1:
        return form.upper()
    return capitalised(form) if written[:1].isupper() else form


def _is_named(word: Word, naming: bool) -> bool:
    """Whether a word stands among names: after a title, or after another word of such names (`naming`)."""
    if not word.text[0].isupper():
        return naming and word.text in _WITHIN_NAMES
    return bool(title_of(plain(word.before))) or (naming and (not word.opens or len(word.before) == 1))


def _readings(written: str) -> tuple[str, ...]:
    """The word, and the word it is the possessive of."""
    bare = written[:-2] if written[-2:].casefold() == "'s" else written
    return (written,) if bare == written else (written, bare)
