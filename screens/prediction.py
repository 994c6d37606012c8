"""The thread that owns the predictor: it learns while nobody asks, and answers only the newest question."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from clerk.prediction import Predictor
from clerk.text import clean

#: A suggestion that saves fewer characters than this is not worth looking at.
LEAST = 3


@dataclass(frozen=True, slots=True)
class Question:
    """What follows `before`? `place` is the asker's own note of where and of which text this was asked."""

    before: str
    place: Any = None


class Completions:
    """Suggests what comes next. `answer(question, suggestion)` is called in the thread, for the newest question only.

    A fault of the predictor ends the suggestions and nothing else: nobody's writing waits for them.
    """

    def __init__(self, answer: Callable[[Question, str], object]) -> None:
        self._answer = answer
        self._lessons: deque[tuple[str, float]] = deque()
        self._question: Question | None = None
        self._answered: Question | None = None
        self._wake = threading.Condition()
        self._closed = False
        self._busy = False
        self._thread = threading.Thread(target=self._run, name="completions", daemon=True)
        self._thread.start()

    def learn(self, lessons: Iterable[tuple[str, float]]) -> None:
        """Learn texts with their weights, the oldest first; what was asked last is then answered anew."""
        with self._wake:
            self._lessons.extend(lessons)
            self._wake.notify_all()

    def ask(self, question: Question) -> None:
        """Ask; a question not answered yet is forgotten for this one. Returns at once."""
        with self._wake:
            self._question = question
            self._wake.notify_all()

    @property
    def idle(self) -> bool:
        """Whether everything is learnt and answered."""
        with self._wake:
            return self._rests()

    def wait_until_idle(self, seconds: float) -> bool:
        """Wait at most so long until everything is learnt and answered; whether it is."""
        with self._wake:
            return self._wake.wait_for(self._rests, seconds)

    def _rests(self) -> bool:
        return self._closed or not (self._busy or self._lessons or self._question)

    def close(self) -> None:
        """End the thread after what it is doing; no answer comes after this."""
        with self._wake:
            self._closed = True
            self._wake.notify_all()

    def _run(self) -> None:
        try:
            predictor = Predictor()
            while self._serve(predictor):
                pass
        except Exception:
            self.close()

    def _serve(self, predictor: Predictor) -> bool:
        """Do one thing, a question before a lesson; False when it is over."""
        with self._wake:
            self._busy = False
            self._wake.notify_all()
            self._wake.wait_for(lambda: self._closed or self._question or self._lessons)
            if self._closed:
                return False
            self._busy = True
            question, self._question = self._question, None
            lesson = self._lessons.popleft() if question is None else None
        if lesson is not None:
            predictor.learn(*lesson)
            with self._wake:
                if not self._lessons and self._question is None:
                    self._question, self._answered = self._answered, None
        elif question is not None:
            self._answered = question
            suggestion = clean(predictor.suggest(question.before))
            if not self._closed and self._question is None:
                self._answer(question, suggestion if len(suggestion.strip()) >= LEAST else "")
        return True
