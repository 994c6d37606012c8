"""What was written before, so ordered that every place where two words stood together is found at once."""

from collections.abc import Sequence

from clerk.prediction.tokens import Vocabulary

#: How far back two places are compared. Beyond this the words before no longer change what comes next.
REACH = 12


class Memory:
    """A run of tokens with, for each pair and each single meaning, the places that follow it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.tokens: list[int] = []
        self.meanings: list[int] = []
        self.weights: list[float] = []
        self._vocabulary = vocabulary
        self._after_pair: dict[tuple[int, int], list[int]] = {}
        self._after_one: dict[int, list[int]] = {}

    def add(self, tokens: list[str], weight: float) -> None:
        """Append tokens; `weight` is how much each counts as evidence."""
        known, before = self._vocabulary.meaning, self.meanings
        for number in self._vocabulary.numbers(tokens):
            place = len(before)
            if place:
                self._after_one.setdefault(before[-1], []).append(place)
                if place > 1:
                    self._after_pair.setdefault((before[-2], before[-1]), []).append(place)
            self.tokens.append(number)
            before.append(known[number])
            self.weights.append(weight)

    def after_pair(self, context: Sequence[int]) -> list[int]:
        """Places that follow the last two meanings of the context, oldest first."""
        return self._after_pair.get((context[-2], context[-1]), []) if len(context) > 1 else []

    def after_one(self, context: Sequence[int]) -> list[int]:
        """Places that follow the last meaning of the context, oldest first."""
        return self._after_one.get(context[-1], []) if context else []

    def agreement(self, place: int, context: Sequence[int], known: int) -> int:
        """How many meanings before `place` agree with the end of the context, at most REACH; `known` agree already."""
        meanings, most = self.meanings, min(REACH, len(context), place)
        agreed = known
        while agreed < most and meanings[place - agreed - 1] == context[-agreed - 1]:
            agreed += 1
        return agreed
