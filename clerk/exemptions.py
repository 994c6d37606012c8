"""Why the public may be kept out: the paragraphs of exempt information, word for word, and the resolution to exclude.

Sources of the statutory words:

- England: Local Government Act 1972, Schedule 12A, Part 1, as substituted by the Local Government (Access to
  Information) (Variation) Order 2006 (SI 2006/88). The public interest test is paragraph 10.
- Wales: the same Schedule, Part 4, as substituted by the Local Government (Access to Information) (Variation) (Wales)
  Order 2007 (SI 2007/969). The public interest test is in Part 5; it leaves out paragraph 16.
- Parish, town and community councils: Public Bodies (Admission to Meetings) Act 1960, section 1(2).

A resolution under section 100A(4) must identify the proceedings and state the description of the exempt information
in terms of Schedule 12A (section 100A(5)); one under the Act of 1960 must state special reasons where it relies on
them. The qualifications in Parts 2 and 5 of the Schedule are for the officer who marks a report as exempt.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from clerk.policy import Policy
from clerk.wording.decisions import DecisionDraft, write_decision
from clerk.wording.people import listed


class Regime(StrEnum):
    """The law under which a body may exclude the public."""

    ENGLAND = "Schedule 12A, Part 1"
    WALES = "Schedule 12A, Part 4"
    ADMISSION_TO_MEETINGS = "Public Bodies (Admission to Meetings) Act 1960"
    OWN_RULES = "the body's own rules"


@dataclass(frozen=True, slots=True)
class Exemption:
    """A description of exempt information: its paragraph, the words of the statute, and a few words to choose it by.

    `tested`: it is exempt only while the public interest in maintaining the exemption outweighs that in disclosure.
    """

    paragraph: int
    text: str
    brief: str
    tested: bool = True

    @property
    def in_parts(self) -> bool:
        """Whether the description has sub-paragraphs, which would be read as clauses within a resolution."""
        return "(a)" in self.text


_FINANCIAL = (
    "Information relating to the financial or business affairs of any particular person (including the authority "
    "holding that information)."
)
_LABOUR = (
    "Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in "
    "connection with any labour relations matter arising between the authority or a Minister of the Crown and "
    "employees of, or office holders under, the authority."
)
_PRIVILEGE = (
    "Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings."
)
_NOTICE = (
    "Information which reveals that the authority proposes— (a) to give under any enactment a notice under or by "
    "virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment."
)
_CRIME = (
    "Information relating to any action taken or to be taken in connection with the prevention, investigation or "
    "prosecution of crime."
)
_IDENTITY = "Information which is likely to reveal the identity of an individual."

_ENGLAND = (
    Exemption(1, "Information relating to any individual.", "an individual"),
    Exemption(2, _IDENTITY, "the identity of an individual"),
    Exemption(3, _FINANCIAL, "financial or business affairs"),
    Exemption(4, _LABOUR, "labour relations"),
    Exemption(5, _PRIVILEGE, "legal professional privilege"),
    Exemption(6, _NOTICE, "a notice, order or direction proposed"),
    Exemption(7, _CRIME, "crime: prevention, investigation, prosecution"),
)
_WALES = (
    Exemption(12, "Information relating to a particular individual.", "a particular individual"),
    Exemption(13, _IDENTITY, "the identity of an individual"),
    Exemption(14, _FINANCIAL, "financial or business affairs"),
    Exemption(15, _LABOUR, "labour relations"),
    Exemption(16, _PRIVILEGE, "legal professional privilege", tested=False),
    Exemption(17, _NOTICE, "a notice, order or direction proposed"),
    Exemption(18, _CRIME, "crime: prevention, investigation, prosecution"),
)

EXEMPTIONS: dict[Regime, dict[int, Exemption]] = {
    Regime.ENGLAND: {row.paragraph: row for row in _ENGLAND},
    Regime.WALES: {row.paragraph: row for row in _WALES},
    Regime.ADMISSION_TO_MEETINGS: {},
    Regime.OWN_RULES: {},
}
"""The paragraphs of each regime by their number; none where the law has no list."""

PREJUDICIAL = "publicity would be prejudicial to the public interest, the business being confidential in nature"
"""The ground of section 1(2) of the Act of 1960, put shortly."""

PUBLIC_INTEREST = (
    "in all the circumstances of the case, the public interest in maintaining the exemption outweighs the public "
    "interest in disclosing the information"
)
"""The public interest test of Parts 2 (England) and 5 (Wales), in their words."""

_BY_NOTICE: dict[str, Regime] = {
    "principal": Regime.ENGLAND,
    "key-decision": Regime.ENGLAND,
    "wales-principal": Regime.WALES,
    "parish": Regime.ADMISSION_TO_MEETINGS,
    "parish-cautious": Regime.ADMISSION_TO_MEETINGS,
    "parish-meeting": Regime.ADMISSION_TO_MEETINGS,
    "wales": Regime.ADMISSION_TO_MEETINGS,
    "scotland": Regime.OWN_RULES,
    "northern-ireland": Regime.OWN_RULES,
    "governors": Regime.OWN_RULES,
}
_BY_PRESET: dict[str, Regime] = {
    "principal": Regime.ENGLAND,
    "parish": Regime.ADMISSION_TO_MEETINGS,
    "town": Regime.ADMISSION_TO_MEETINGS,
    "community": Regime.ADMISSION_TO_MEETINGS,
}
_PARTS = {Regime.ENGLAND: "Part 1", Regime.WALES: "Part 4"}


def regime_of(policy: Policy) -> Regime:
    """The law for a body: by the notice that it must give of its meetings, or else by its kind."""
    return _BY_NOTICE.get(policy.notice) or _BY_PRESET.get(policy.preset, Regime.OWN_RULES)


def exclusion_resolution(
    regime: Regime, paragraphs: Sequence[int], items: Sequence[str], form: str, reason: str = ""
) -> str:
    """The resolution excluding the public, in a body's own decision form (a key of DECISION_FORMS).

    `paragraphs` are numbers of the regime's list, at least one where it has one; `items` are the numbers of the agenda
    items, none for the item that follows; `reason` is what the business concerns, for a regime without a list.
    Raises ValueError, with a sentence, for a paragraph that the regime does not have.
    """
    decided = write_decision(DecisionDraft((exclusion_clause(regime, paragraphs, items, reason),)), form)
    return "\n\n".join(filter(None, (decided, statutory_words(regime, paragraphs))))


def statutory_words(regime: Regime, paragraphs: Sequence[int]) -> str:
    """The words of those paragraphs that have parts of their own, to stand below the resolution; "" for none."""
    rows = [EXEMPTIONS[regime][paragraph] for paragraph in paragraphs if paragraph in EXEMPTIONS[regime]]
    return "\n\n".join(f"Paragraph {row.paragraph}: “{row.text}”" for row in rows if row.in_parts)


def exclusion_clause(regime: Regime, paragraphs: Sequence[int], items: Sequence[str], reason: str = "") -> str:
    """The same as a clause, to stand behind "that"; a mover, seconder and vote may then be added to the decision."""
    business = items_named(items)
    if EXEMPTIONS[regime]:
        return _exempt(regime, paragraphs, business, several=len(items) > 1)
    because = f" ({reason})" if reason else ""
    if regime is Regime.ADMISSION_TO_MEETINGS:
        return (
            f"during consideration of {business} the press and public be excluded from the meeting, under the Public "
            f"Bodies (Admission to Meetings) Act 1960, section 1(2), because {PREJUDICIAL}{because}"
        )
    whose = "their" if len(items) > 1 else "its"
    return f"{business} be taken in private by reason of {whose} confidential nature{because}"


def items_named(items: Sequence[str]) -> str:
    """Agenda items as a resolution names them: "item 8", "items 8 and 9", "the following item of business"."""
    if not items:
        return "the following item of business"
    return f"item{'s' if len(items) > 1 else ''} {listed(items)}"


def _exempt(regime: Regime, paragraphs: Sequence[int], business: str, *, several: bool) -> str:
    known = EXEMPTIONS[regime]
    wrong = [paragraph for paragraph in paragraphs if paragraph not in known]
    if wrong or not paragraphs:
        raise ValueError(
            f"{_PARTS[regime]} of Schedule 12A has paragraphs {min(known)} to {max(known)}. Name one of them."
        )
    noun = "paragraphs" if len(paragraphs) > 1 else "paragraph"
    rows = [known[paragraph] for paragraph in paragraphs]
    words = listed([f"“{row.text.rstrip('.')}”" for row in rows if not row.in_parts])
    test = f", and that, {PUBLIC_INTEREST}" if any(row.tested for row in rows) else ""
    return (
        f"the public be excluded from the meeting during consideration of {business}, under section 100A(4) of the "
        f"Local Government Act 1972, on the grounds that {'they involve' if several else 'it involves'} the likely "
        f"disclosure of exempt information as defined in {noun} {listed([str(one) for one in paragraphs])} of "
        f"{_PARTS[regime]} of Schedule 12A to the Act{f', {words}' if words else ''}{test}"
    )
