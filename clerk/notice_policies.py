"""How many clear days' notice each kind of meeting needs, and which days count. A row is a policy."""

from dataclasses import dataclass

from clerk.bank_holidays import Nation


@dataclass(frozen=True, slots=True)
class NoticePolicy:
    """One rule of notice.

    `days` is the number of clear days. `saturdays`, `sundays` and `holidays` say whether those days count; `breaks`
    leaves out the Christmas and Easter breaks. `source` is where the rule stands, and how far it goes.
    """

    key: str
    name: str
    days: int
    source: str
    saturdays: bool = False
    sundays: bool = False
    holidays: bool = False
    breaks: bool = False
    nation: Nation = Nation.ENGLAND


_SECTION_243 = (
    "Section 243 leaves out Sundays, bank holidays, the Christmas and Easter breaks and days appointed for public "
    "thanksgiving or mourning"
)
_WORKING_DAYS = "the Act does not say which days count, the practice is working days"

_ROWS = (
    NoticePolicy(
        "principal",
        "Principal council in England",
        5,
        f"Local Government Act 1972, sections 100A(6)(a) and 100B(3) as amended in 2002; {_WORKING_DAYS}.",
    ),
    NoticePolicy(
        "parish",
        "Parish or town council",
        3,
        f"Local Government Act 1972, Schedule 12, paragraph 10(2). {_SECTION_243}. "
        "Saturdays count on the reading of the National Association of Local Councils.",
        saturdays=True,
        breaks=True,
    ),
    NoticePolicy(
        "parish-cautious",
        "Parish or town council, Saturdays left out",
        3,
        f"Local Government Act 1972, Schedule 12, paragraph 10(2). {_SECTION_243}. "
        "Leaving out Saturdays too is safe on any reading.",
        breaks=True,
    ),
    NoticePolicy(
        "parish-meeting",
        "Parish meeting of electors",
        7,
        f"Local Government Act 1972, Schedule 12, paragraph 15; fourteen days where the meeting is to consider "
        f"establishing, dissolving or grouping a council. {_SECTION_243}.",
        saturdays=True,
        breaks=True,
    ),
    NoticePolicy(
        "governors",
        "Governing body of a maintained school in England",
        7,
        "School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, regulation 13; the chair may "
        "set a shorter time for urgent business. Every day counts.",
        saturdays=True,
        sundays=True,
        holidays=True,
    ),
    NoticePolicy(
        "wales",
        "Community or town council in Wales",
        3,
        f"Local Government Act 1972, Schedule 12, Part IV. {_SECTION_243}.",
        saturdays=True,
        breaks=True,
        nation=Nation.WALES,
    ),
    NoticePolicy(
        "wales-principal",
        "Principal council in Wales",
        3,
        f"Local Government Act 1972, Schedule 12, paragraph 4(2), as it applies in Wales; {_WORKING_DAYS}.",
        nation=Nation.WALES,
    ),
    NoticePolicy(
        "scotland",
        "Council in Scotland",
        3,
        f"Local Government (Scotland) Act 1973, Schedule 7, paragraph 2; {_WORKING_DAYS}.",
        nation=Nation.SCOTLAND,
    ),
    NoticePolicy(
        "northern-ireland",
        "Council in Northern Ireland",
        5,
        "The Local Government Act (Northern Ireland) 2014, Schedule 5, paragraph 5, asks for at least three days for "
        "the summons; five working days is longer, so that the papers are open in good time. Check standing orders.",
        nation=Nation.NORTHERN_IRELAND,
    ),
    NoticePolicy(
        "key-decision",
        "Key decision of an executive in England",
        28,
        "Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, "
        "regulation 9. Every day counts.",
        saturdays=True,
        sundays=True,
        holidays=True,
    ),
    NoticePolicy(
        "calendar",
        "A week, every day counted",
        7,
        "No law: a usual term for bodies that set their own.",
        saturdays=True,
        sundays=True,
        holidays=True,
    ),
)

NOTICE_POLICIES: dict[str, NoticePolicy] = {policy.key: policy for policy in _ROWS}
"""The policies by the key that `Policy.notice` keeps."""
