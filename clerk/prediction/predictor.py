"""Ghost text: what the clerk will probably type next, from what this body has written before.

Places in earlier minutes (and earlier in this text) where the same words came before are weighed by how many words
agree; their continuations vote. The suggestion is the continuation that is expected to save most keys, counting one
key for taking it whole and one for each word taken singly.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from clerk.prediction.lexicon import Lexicon, shares, standard_words
from clerk.prediction.memory import Memory
from clerk.prediction.tokens import Vocabulary, split

#: Evidence grows by this factor with each further word of context that agrees, up to WORTH_COUNTING words.
GROWTH = 1.7
WORTH_COUNTING = 7
#: What a place counts whose context agrees in one word only, beside one that agrees in two.
ONE_WORD = 1.0
#: How much this text counts beside what was learnt, as phrases and as single words.
THIS_TEXT = 3.0
THIS_TEXT_WORDS = 2.0
#: Evidence lent to the lexicon, and to "something else".
LEXICON = 2.0
UNKNOWN = 5.0
#: Doubt in each further word of a continuation: relative to the evidence, and absolute.
DOUBT = 0.8
DOUBT_ALWAYS = 12.0
#: Places looked at, newest first.
PAIR_PLACES = 200
ENOUGH_PLACES = 40
ONE_PLACES = 400
#: First words tried, and limits of a continuation.
BRANCHES = 3
LEAST_CHANCE = 0.02
LONGEST = 160
STANDARD_WEIGHT = 0.5
#: How likely a word is followed by a space where nothing is known, and the evidence that is worth.
SPACE = 0.8
SPACE_WEIGHT = 10.0
_BEFORE_SPACE = ",;:.)’"

_Place = tuple[Memory, int, float]


@cache
def _standard_phrases() -> tuple[str, ...]:
    folder = files("clerk.prediction") / "phrases"
    return tuple(entry.read_text("utf8") for entry in sorted(folder.iterdir(), key=str) if entry.name.endswith(".txt"))


class Predictor:
    """Learns texts and completes the one being typed. Not thread safe: one thread owns it."""

    def __init__(self, *, standard_phrases: bool = True) -> None:
        self._vocabulary = Vocabulary()
        self._history = Memory(self._vocabulary)
        self._words = Lexicon()
        self._standard_words = [(standard_words(), 1.0)] if standard_phrases else []
        self._forget_text()
        if standard_phrases:
            for text in _standard_phrases():
                self.learn(text, STANDARD_WEIGHT)

    def learn(self, text: str, weight: float = 1.0) -> None:
        """Learn a text; learn the oldest first, for of many places that agree the newest are asked.

        A `weight` over 1 suits what is nearest: the same item last time, the papers of this meeting.
        """
        tokens = ["\n", *split(text), "\n"]
        self._history.add(tokens, weight)
        self._words.add(tokens, weight)

    def suggest(self, before: str) -> str:
        """What probably follows `before` (the text up to the cursor), or "" for nothing worth offering."""
        tail = self._follow(before)
        partial = tail.pop() if tail and tail[-1] != "\n" else ""
        known = self._vocabulary.meaning
        context = [*self._text.meanings[-32:], *(known[number] for number in self._vocabulary.numbers(tail))]
        evidence, places = self._first_words(context, partial)
        return self._best_continuation(evidence, places, context, partial)

    def _forget_text(self) -> None:
        self._text = Memory(self._vocabulary)
        self._text.add(["\n"], THIS_TEXT)
        self._text_words = Lexicon()
        self._followed = ""

    def _follow(self, before: str) -> list[str]:
        """Learn this text up to its last space, and give the tokens after that."""
        if not before.startswith(self._followed):
            self._forget_text()
        new = before[len(self._followed) :]
        settled = max(new.rfind(" "), new.rfind("\n"), new.rfind("\t"))
        if settled > 0:
            tokens = split(new[:settled])
            self._text.add(tokens, THIS_TEXT)
            self._text_words.add(tokens, 1.0)
            self._followed += new[:settled]
            new = new[settled:]
        return split(new)

    def _first_words(self, context: list[int], partial: str) -> tuple[dict[int, float], dict[int, list[_Place]]]:
        """Evidence for each token that may come next and begins with what is typed of it, and where it came from."""
        search = _Search(self._vocabulary, context, partial)
        memories = (self._text, self._history)
        for memory in memories:
            search.look(memory, memory.after_pair(context), PAIR_PLACES, known=2, factor=1.0)
        if search.seen < ENOUGH_PLACES:
            for memory in memories:
                search.look(memory, memory.after_one(context), ONE_PLACES, known=1, factor=ONE_WORD)
        if partial.strip():
            for token, share in shares(self._lexicons(), partial):
                number = self._vocabulary.number(token)
                search.evidence[number] = search.evidence.get(number, 0.0) + LEXICON * share
        return search.evidence, search.places

    def _lexicons(self) -> list[tuple[Lexicon, float]]:
        return [(self._words, 1.0), (self._text_words, THIS_TEXT_WORDS), *self._standard_words]

    def _best_continuation(
        self, evidence: dict[int, float], places: dict[int, list[_Place]], context: list[int], partial: str
    ) -> str:
        total = sum(evidence.values()) + UNKNOWN
        likeliest = sorted(evidence.items(), key=lambda item: (-item[1], item[0]))[:BRANCHES]
        best = _Continuation("", 0.0)
        for number, weight in likeliest:
            start = _Continuation(self._vocabulary.surface[number][len(partial) :], weight / total)
            path = [*context[-1:], self._vocabulary.meaning[number]]
            best = max(best, self._continue(start, places.get(number, []), path), key=lambda found: found.best_saving)
        return best.best_text

    def _continue(self, so_far: "_Continuation", live: list[_Place], path: list[int]) -> "_Continuation":
        """Lengthen a continuation word by word while it is likely enough, noting where it saves most."""
        while so_far.chance > LEAST_CHANCE and len(so_far.text) < LONGEST:
            votes = _votes(live)
            if not votes:
                live = self._places_after(path)
                votes = _votes(live)
            so_far.may_end(self._chance_of_space(votes, so_far.text))
            if not votes:
                break
            number, weight = max(votes.items(), key=lambda item: item[1])
            so_far.lengthen(
                self._vocabulary.surface[number], weight / (sum(votes.values()) * (1 + DOUBT) + DOUBT_ALWAYS)
            )
            live = [
                (memory, place + 1, weight)
                for memory, place, weight in live
                if place < len(memory.tokens) and memory.tokens[place] == number
            ]
            path.append(self._vocabulary.meaning[number])
        return so_far

    def _chance_of_space(self, votes: dict[int, float], text: str) -> float:
        """How likely a space follows the text, from what followed it before."""
        if not text or not (text[-1].isalnum() or text[-1] in _BEFORE_SPACE):
            return 0.0
        spaced = sum(weight for number, weight in votes.items() if self._vocabulary.surface[number][0] == " ")
        return (spaced + SPACE * SPACE_WEIGHT) / (sum(votes.values()) + SPACE_WEIGHT)

    def _places_after(self, path: list[int]) -> list[_Place]:
        memories = (self._text, self._history)
        found = [(m, place, 9.0 * m.weights[place]) for m in memories for place in m.after_pair(path)[-40:]]
        return found or [(m, place, m.weights[place]) for m in memories for place in m.after_one(path)[-60:]]


class _Search:
    """Collects the places whose next token fits what is typed of it."""

    def __init__(self, vocabulary: Vocabulary, context: Sequence[int], partial: str) -> None:
        self.evidence: dict[int, float] = {}
        self.places: dict[int, list[_Place]] = {}
        self.seen = 0
        self._surface = vocabulary.surface
        self._context = context
        self._partial = partial
        self._fits: dict[int, bool] = {}

    def look(self, memory: Memory, places: Sequence[int], most: int, known: int, factor: float) -> None:
        """Weigh up to `most` fitting places, newest first; `known` words of their context agree already."""
        fits, partial, surface = self._fits, self._partial, self._surface
        left = most
        for place in reversed(places):
            number = memory.tokens[place]
            fit = fits.get(number)
            if fit is None:
                fit = fits[number] = surface[number].startswith(partial)
            if not fit:
                continue
            if not left:
                break
            left -= 1
            agreed = memory.agreement(place, self._context, known)
            weight = factor * memory.weights[place] * GROWTH ** min(agreed, WORTH_COUNTING)
            self.evidence[number] = self.evidence.get(number, 0.0) + weight
            self.places.setdefault(number, []).append((memory, place + 1, weight))
        self.seen += most - left


class _Continuation:
    """A suggestion as it grows, with the keys it is expected to save if it were offered at its best length.

    Taken whole it saves all but one key; where it goes wrong, the words before that can still be taken singly, but
    only up to the last space, since a word is taken with the punctuation that follows it. A space at its end saves the
    key for it; where none follows, the words can be taken singly.
    """

    def __init__(self, text: str, chance: float) -> None:
        self.text = text
        self.chance = chance
        self.best_text = text
        self.best_saving = chance * max(len(text) - 1, 0)
        self._words = 1 if text.strip() else 0
        self._kept = 0
        self._expected = 0.0

    def lengthen(self, token: str, chance: float) -> None:
        """Add a token that follows with that chance."""
        if token[0].isspace():
            self._kept = max(len(self.text) - self._words, 0)
            self._words += bool(token.strip())
        self._expected += self.chance * (1 - chance) * self._kept
        self.chance *= chance
        self.text += token

    def may_end(self, space: float) -> None:
        """Note what it saves if it ends here, with a space where that is likely enough; `space` is that chance."""
        saving = self.chance * max(len(self.text) - 1, 0) + self._expected
        gain = self.chance * (1 - (1 - space) * self._words) if space else 0.0
        if saving + max(gain, 0.0) > self.best_saving:
            self.best_saving, self.best_text = saving + max(gain, 0.0), self.text + " " * (gain > 0)


def _votes(live: Sequence[_Place]) -> dict[int, float]:
    votes: dict[int, float] = {}
    for memory, place, weight in live:
        if place < len(memory.tokens):
            number = memory.tokens[place]
            votes[number] = votes.get(number, 0.0) + weight
    return votes
