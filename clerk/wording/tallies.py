"""How a vote went, in words."""

from dataclasses import dataclass

from clerk.wording.people import listed


@dataclass(frozen=True, slots=True)
class Tally:
    """A vote as the clerk heard it: counts, None where not counted, and what was said of it.

    `unanimous`: every member voted for; `nem_con`: nobody against; `casting`: carried by the chair's casting vote.
    """

    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    unanimous: bool = False
    nem_con: bool = False
    casting: bool = False

    @property
    def counts(self) -> tuple[int | None, ...]:
        """For, against, abstained."""
        return self.votes_for, self.votes_against, self.abstentions

    @property
    def lost(self) -> bool:
        """Whether the counts say that there was no majority for it."""
        if self.votes_for is None or self.votes_against is None:
            return False
        return self.votes_for < self.votes_against or (self.votes_for == self.votes_against and not self.casting)


def tally_sentence(tally: Tally) -> str:
    """The vote as sentences: "For 7, against 2, abstained 1.", "Carried unanimously."."""
    words = ("For {}", "against {}", "abstained {}")
    counted = ", ".join(
        word.format(count) for word, count in zip(words, tally.counts, strict=True) if count is not None
    )
    said = [f"{counted[0].upper()}{counted[1:]}."] if counted else []
    said += ["Carried unanimously."] if tally.unanimous else []
    said += ["Carried nem con."] if tally.nem_con else []
    said += ["Carried by casting vote."] if tally.casting else []
    return " ".join(said)


def tally_remark(tally: Tally) -> str:
    """The vote as it stands in brackets: "7 in favour, 2 against, 1 abstained", "all were in favour"."""
    words = ("{} in favour", "{} against", "{} abstained")
    said = [word.format(count) for word, count in zip(words, tally.counts, strict=True) if count is not None]
    said += ["all were in favour"] if tally.unanimous else []
    said += ["carried nem con"] if tally.nem_con else []
    said += ["carried by casting vote"] if tally.casting else []
    return ", ".join(said)


def recorded_vote(names_for: list[str], names_against: list[str], names_abstaining: list[str]) -> str:
    """A vote by name, a line for each way of voting: "For (2): Councillor A Ash and Councillor B Beech."."""
    lists = (("For", names_for), ("Against", names_against), ("Abstained", names_abstaining))
    return "\n".join(f"{word} ({len(names)}): {listed(names) or 'none'}." for word, names in lists)
