"""The descriptions of exempt information, word for word as the statutes have them.

- England: Local Government Act 1972, Schedule 12A, Part 1, as substituted by the Local Government (Access to
  Information) (Variation) Order 2006 (SI 2006/88). The public interest test is paragraph 10.
- Wales: the same Schedule, Part 4, as substituted by the Local Government (Access to Information) (Variation) (Wales)
  Order 2007 (SI 2007/969). The public interest test is in Part 5; it leaves out paragraph 16.
- Scotland: Local Government (Scotland) Act 1973, Schedule 7A, Part I. Its qualifications (Part II) have no public
  interest test.
- Northern Ireland: Local Government Act (Northern Ireland) 2014, Schedule 6, Part 1, by number and subject only: its
  words are not those of England throughout, and are not held here.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Exemption:
    """A description of exempt information: its paragraph, the words of the statute, and a few words to choose it by.

    `text` is "" where the words are not held. `tested`: it is exempt only while the public interest in maintaining the
    exemption outweighs that in disclosure.
    """

    paragraph: int
    text: str
    brief: str
    tested: bool = True

    @property
    def in_parts(self) -> bool:
        """Whether the description has sub-paragraphs, which would be read as clauses within a resolution."""
        return "(a)" in self.text


def _rows(*exemptions: Exemption) -> dict[int, Exemption]:
    return {row.paragraph: row for row in exemptions}


def _untested(*exemptions: Exemption) -> dict[int, Exemption]:
    return _rows(*(replace(row, tested=False) for row in exemptions))


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

ENGLAND = _rows(
    Exemption(1, "Information relating to any individual.", "an individual"),
    Exemption(2, _IDENTITY, "the identity of an individual"),
    Exemption(3, _FINANCIAL, "financial or business affairs"),
    Exemption(4, _LABOUR, "labour relations"),
    Exemption(5, _PRIVILEGE, "legal professional privilege"),
    Exemption(6, _NOTICE, "a notice, order or direction proposed"),
    Exemption(7, _CRIME, "crime: prevention, investigation, prosecution"),
)
"""Schedule 12A, Part 1, by paragraph."""

WALES = _rows(
    Exemption(12, "Information relating to a particular individual.", "a particular individual"),
    Exemption(13, _IDENTITY, "the identity of an individual"),
    Exemption(14, _FINANCIAL, "financial or business affairs"),
    Exemption(15, _LABOUR, "labour relations"),
    Exemption(16, _PRIVILEGE, "legal professional privilege", tested=False),
    Exemption(17, _NOTICE, "a notice, order or direction proposed"),
    Exemption(18, _CRIME, "crime: prevention, investigation, prosecution"),
)
"""Schedule 12A, Part 4, by paragraph."""

SCOTLAND = _untested(
    Exemption(
        1,
        "Information relating to a particular employee, former employee or applicant to become an employee of, or "
        "a particular office holder, former office-holder or applicant to become an office-holder under, the "
        "authority.",
        "an employee or office-holder",
    ),
    Exemption(
        2,
        "Information relating to any particular occupier or former occupier of, or applicant for, accommodation "
        "provided by or at the expense of the authority.",
        "an occupier of accommodation",
    ),
    Exemption(
        3,
        "Information relating to any particular applicant for, or recipient or former recipient of, any service "
        "provided by the authority.",
        "a recipient of a service",
    ),
    Exemption(
        4,
        "Information relating to any particular applicant for, or recipient or former recipient of, any financial "
        "assistance provided by the authority.",
        "a recipient of financial assistance",
    ),
    Exemption(
        5,
        "Information relating to the adoption, care, fostering or education of any particular child or where any "
        "particular child is subject to a compulsory supervision order or interim compulsory supervision order "
        "(as defined respectively in sections 83 and 86 of the Children’s Hearings (Scotland) Act 2011 (asp 1)) "
        "information relating to the order.",
        "a child",
    ),
    Exemption(
        6,
        "Information relating to the financial or business affairs of any particular person (other than the "
        "authority).",
        "financial or business affairs",
    ),
    Exemption(
        7,
        "Information relating to anything done or to be done in respect of any particular person for the purposes "
        "of any of the matters referred to in section 27(1) of the Social Work (Scotland) Act 1968 (providing "
        "reports on and supervision of certain persons).",
        "supervision of a person",
    ),
    Exemption(
        8,
        "The amount of any expenditure proposed to be incurred by the authority under any particular contract for "
        "the acquisition of property or the supply of goods or services.",
        "expenditure under a contract",
    ),
    Exemption(
        9,
        "Any terms proposed or to be proposed by or to the authority in the course of negotiations for a contract "
        "for the acquisition or disposal of property or the supply of goods or services.",
        "terms of a contract in negotiation",
    ),
    Exemption(
        10,
        "The identity of the authority (as well as of any other person, by virtue of paragraph 6 above) as the "
        "person offering any particular tender for a contract for the supply of goods or services.",
        "the identity of a tenderer",
    ),
    Exemption(
        11,
        "Information relating to any consultations or negotiations, or contemplated consultations or "
        "negotiations, in connection with any labour relations matter arising between the authority or a Minister "
        "of the Crown and employees of, or office-holders under, the authority.",
        "labour relations",
    ),
    Exemption(
        12,
        "Any instructions to counsel and any opinion of counsel (whether or not in connection with any "
        "proceedings) and any advice received, information obtained or action to be taken in connection with— (a) "
        "any legal proceedings by or against the authority, or (b) the determination of any matter affecting the "
        "authority, (whether, in either case, proceedings have been commenced or are in contemplation).",
        "legal proceedings and advice",
    ),
    Exemption(
        13,
        "Information which, if disclosed to the public, would reveal that the authority proposes— (a) to give "
        "under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to "
        "make an order or direction under any enactment.",
        "a notice, order or direction proposed",
    ),
    Exemption(
        14,
        "Any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.",
        "crime: prevention, investigation, prosecution",
    ),
    Exemption(15, "The identity of a protected informant.", "a protected informant"),
)
"""Schedule 7A, Part I, by paragraph."""

NORTHERN_IRELAND = _untested(*(replace(row, text="") for row in ENGLAND.values()))
"""Schedule 6, Part 1, by paragraph: England's subjects in their order. Nothing is said of a public interest test."""
