"""Why the public may be kept out, and the resolution to exclude.

A resolution under section 100A(4) of the Local Government Act 1972 must identify the proceedings and state the
description of the exempt information in terms of Schedule 12A (section 100A(5)); in Scotland section 50A(4) and (5) of
the Local Government (Scotland) Act 1973 ask the same in terms of Schedule 7A, and section 42(4) and (5) of the Local
Government Act (Northern Ireland) 2014 in terms of Schedule 6. Parish, town and community councils have
the Public Bodies (Admission to Meetings) Act 1960 instead: section 1(2) wants special reasons stated, where they are
relied on. The qualifications in the Schedules are for the officer who marks a report as exempt.
"""

from collections.abc import Sequence
from enum import StrEnum

from clerk.exempt_information import ENGLAND, NORTHERN_IRELAND, SCOTLAND, WALES, Exemption
from clerk.policy import Policy
from clerk.wording.decisions import DecisionDraft, write_decision
from clerk.wording.people import listed


class Regime(StrEnum):
    """The law under which a body may exclude the public."""

    ENGLAND = "Schedule 12A, Part 1"
    WALES = "Schedule 12A, Part 4"
    SCOTLAND = "Schedule 7A, Part I"
    NORTHERN_IRELAND = "Schedule 6, Part 1"
    ADMISSION_TO_MEETINGS = "Public Bodies (Admission to Meetings) Act 1960"
    OWN_RULES = "the body's own rules"


EXEMPTIONS: dict[Regime, dict[int, Exemption]] = {
    Regime.ENGLAND: ENGLAND,
    Regime.WALES: WALES,
    Regime.SCOTLAND: SCOTLAND,
    Regime.NORTHERN_IRELAND: NORTHERN_IRELAND,
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
    "scotland": Regime.SCOTLAND,
    "northern-ireland": Regime.NORTHERN_IRELAND,
    "governors": Regime.OWN_RULES,
}
_BY_PRESET: dict[str, Regime] = {
    "principal": Regime.ENGLAND,
    "parish": Regime.ADMISSION_TO_MEETINGS,
    "town": Regime.ADMISSION_TO_MEETINGS,
    "community": Regime.ADMISSION_TO_MEETINGS,
}
_ACT_OF_1972 = "section 100A(4) of the Local Government Act 1972"
_STATUTES: dict[Regime, tuple[str, str]] = {
    Regime.ENGLAND: (_ACT_OF_1972, "Part 1 of Schedule 12A"),
    Regime.WALES: (_ACT_OF_1972, "Part 4 of Schedule 12A"),
    Regime.SCOTLAND: ("section 50A(4) of the Local Government (Scotland) Act 1973", "Part I of Schedule 7A"),
    Regime.NORTHERN_IRELAND: (
        "section 42(4) of the Local Government Act (Northern Ireland) 2014",
        "Part 1 of Schedule 6",
    ),
}
"""The section a resolution is made under, and the list its paragraphs are of."""


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
    """Items as a resolution names them: "agenda item 8", "agenda items 8 and 9", "the following item of business"."""
    if not items:
        return "the following item of business"
    return f"agenda item{'s' if len(items) > 1 else ''} {listed(items)}"


def _exempt(regime: Regime, paragraphs: Sequence[int], business: str, *, several: bool) -> str:
    known = EXEMPTIONS[regime]
    section, schedule = _STATUTES[regime]
    wrong = [paragraph for paragraph in paragraphs if paragraph not in known]
    if wrong or not paragraphs:
        raise ValueError(f"{schedule} has paragraphs {min(known)} to {max(known)}. Name one of them.")
    noun = "paragraphs" if len(paragraphs) > 1 else "paragraph"
    rows = [known[paragraph] for paragraph in paragraphs]
    numbers = listed([str(row.paragraph) if row.text else f"{row.paragraph} ({row.brief})" for row in rows])
    words = listed([f"“{row.text.rstrip('.')}”" for row in rows if row.text and not row.in_parts])
    test = f", and that, {PUBLIC_INTEREST}" if any(row.tested for row in rows) else ""
    return (
        f"the public be excluded from the meeting during consideration of {business}, under {section}, on the grounds "
        f"that {'they involve' if several else 'it involves'} the likely disclosure of exempt information as defined "
        f"in {noun} {numbers} of {schedule} to the Act"
        f"{f', {words}' if words else ''}{test}"
    )
