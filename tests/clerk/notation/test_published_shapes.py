"""Whole minutes in the shapes that councils, parishes, schools and universities publish. Every word is invented."""

from dataclasses import dataclass, field

import pytest

from clerk.notation.blocks import ParsedMinute
from clerk.notation.parser import parse

DECISIONS, MOTIONS, VOTES, ACTIONS, REFERENCES = "decisions", "motions", "votes", "actions", "references"


@dataclass(frozen=True)
class Shape:
    """A minute and what is to be read out of it: how many records of each kind, and the first words of each clause."""

    name: str
    text: str
    counts: dict[str, int] = field(default_factory=dict)
    clauses: tuple[str, ...] = ()


SHAPES = (
    Shape(
        "parish, annual meeting in table cells",
        "2. | Election of Chairman:\nIt was proposed by Cllr Ash, seconded by Cllr Elm that Cllr Oak be "
        "appointed Chairman for "
        "the year 2019/20. There being no others, Cllr Oak was elected unopposed. |\n3. | Cllr Fir proposed Jo Yew is "
        "co-opted to fill the vacancy, Cllr Oak seconded, unanimous approval. |",
        {MOTIONS: 2, VOTES: 1},
    ),
    Shape(
        "city scrutiny, clauses with wrapped lines apart",
        "Further to Minute 5/15, the Committee noted that data would follow.\n\nRESOLVED that the following be "
        "added:-\n\n"
        "  1)  Top Towns – to include data\n\n  and progress\n\n2)   Air – to consider more. To\n\n be part of "
        "the next item",
        {DECISIONS: 1, REFERENCES: 1},
        ("Top Towns", "Air"),
    ),
    Shape(
        "city scrutiny, verbs in the third person",
        "In considering it, the Committee asked about:\nRESOLVED that the Works Committee:\n1) Supports the "
        "plan.\n2) Has no more",
        {DECISIONS: 1},
        ("Supports", "Has no"),
    ),
    Shape(
        "minutes approved subject to a correction that quotes a resolution",
        "were approved as a correct record, subject to:-\n\n(a)       the removal of Councillor Ash from those "
        "present; and\n\n"
        "(b)       the amendment of paragraph 8.4 in Item 8 – Works – as follows:-\n\n“RESOLVED: That the "
        "Committee:-\n\n"
        "(a) notes it; and\n\n(b) asks.”",
    ),
    Shape(
        "city council, moved, seconded and resolved",
        "It was moved by Councillor Ash seconded by Councillor Elm and\n\nRESOLVED – That the minutes of 1st "
        "November be approved "
        "with one correction to minute 58(b) of 1st November.\n\n(a)  Members declared interests in minute "
        "81 of this "
        "meeting as follows:\n\n  Oak   - Member of the Town Trust",
        {DECISIONS: 1, MOTIONS: 1, REFERENCES: 2},
        ("the minutes of 1st November",),
    ),
    Shape(
        "borough council, named vote with dot leaders",
        "It was moved by Councillor Ash,\n\nSeconded by Councillor Elm,\n\n “That the Minutes are not "
        "right.”\n\nFollowing a vote "
        "they were declared right by 3 votes, to 2 votes, with 1 abstention.\n\nThere voted for the "
        "Minutes:\n\nCouncillors Oak, "
        "S Fir, Yew ............  3\n\nThere voted against the Minutes:\n\nCouncillors Ash and Elm ........  "
        "2\n\nThere abstained "
        "from voting:\n\nCouncillor Box ........  1\n\nResolved  -  That the Minutes be signed.",
        {DECISIONS: 1, MOTIONS: 1, VOTES: 1},
        ("the Minutes be signed",),
    ),
    Shape(
        "cabinet, capitals and colons",
        "Councillor Ash declared an interest in Item 19 (minute 294), Items 15 and 17 (minutes 290 and "
        "292).\n\nRESOLVED:\n\n"
        "That Cabinet:\n\nA:        Welcomes it",
        {DECISIONS: 1, REFERENCES: 3},
        ("Welcomes it",),
    ),
    Shape(
        "Scottish council, minutes noted, asterisk",
        "5a\n\nThe Minutes of the Works Committee were noted. Arising under item 20 (Works), the Council agreed "
        "to wait.\n\n*",
    ),
    Shape(
        "Scottish committee, division between motion and amendments",
        "Decision:\n\nto agree that one member attend.\n\nMinutes:\n\nThe Convener moved, seconded by the Vice "
        "Convener:-\n\nthat "
        "the Committee agree.\n\nCouncillor Ash then moved as an amendment, seconded by Councillor Elm:-\n\nthat "
        "the Committee take "
        "no action.\n\nOn a division, there voted:- For the motion by the Convener (3)  -  the Convener; the "
        "Vice Convener; and "
        "Councillor Oak; For the amendment by Councillor Ash (1)  - Councillor Ash; Declined to vote (1) "
        "Councillor Fir.",
        {DECISIONS: 1, MOTIONS: 2, VOTES: 1},
        ("to agree that",),
    ),
    Shape(
        "Northern Irish committee, motions in quotation marks and outcomes without a word",
        "Moved by Councillor Ash, Seconded by Councillor Elm;\n“That the motion be rejected.”\nMoved by "
        "Councillor T. Oak, "
        "Seconded by Alderman Fir,\n“That the Motion be referred to Council.”\nWhen it was put, seven Members voted "
        "for the change and seven against, so the votes being equal the Chairperson cast the deciding vote for "
        "it.\nMinutes: That the Motion be referred, in the first instance, to the Parks Committee.",
        {DECISIONS: 1, MOTIONS: 2, VOTES: 1},
        ("the Motion be referred",),
    ),
    Shape(
        "university senate, lead word on its own line",
        "ANNOUNCEMENTS\nNoted\nThe Chair welcomed Professor Ash\nto the meeting.",
        {DECISIONS: 1},
        ("The Chair welcomed",),
    ),
    Shape(
        "university council, numbered lead words",
        "C.22.107 Matters Arising (C/61/22)\nNoted: the matters in the paper.\nC.22.108.1 Received: updates from "
        "each Chair.\n"
        "C.22.108.2 Noted: that there had been no use of the seal.\nResolved: that the minutes were accurate.",
        {DECISIONS: 4},
        ("the matters in the paper", "updates from", "there had been no", "the minutes were"),
    ),
    Shape(
        "university senate, numbered resolutions",
        "RESOLVED – 128 that the minutes be signed.",
        {DECISIONS: 1},
        ("the minutes",),
    ),
    Shape(
        "academy board, prose with a unanimous vote",
        "Mr Ash told governors that he had met Mr Elm. Governors unanimously accepted this appointment. 5:05pm "
        "Mr Elm joins.",
        {VOTES: 1},
    ),
    Shape(
        "community council, remarks in a list",
        "- Cllr Ash told that the lamp had been mended. RESOLVED and noted. Thanks were given.\n- The pads were "
        "new. RESOLVED and "
        "noted.\n86/23 Minutes – RESOLVED that they be signed.",
        {DECISIONS: 3},
        ("Cllr Ash told", "The pads", "they be signed"),
    ),
    Shape(
        "licensing committee, clauses after a full stop",
        "RESOLVED that the following be approved:\n(i) subject to the time, the Minutes of 28th June; and\n(ii) "
        "the rest.\n"
        "RESOLVED that members of the public be excluded under Section 100A(4) as defined in paragraph 12 of Part 1.",
        {DECISIONS: 2},
        ("subject to", "the rest", "members of the public"),
    ),
    Shape(
        "planning committee, names of those in favour",
        "Following consideration it was RESOLVED that PERMISSION BE GRANTED.\nThe vote for the resolution was "
        "granted unanimously "
        "with no objections and 1 abstention. Councillors P Ash, O’Elm and Oak voted in favour. Councillor Fir "
        "abstained from voting.",
        {DECISIONS: 1, VOTES: 1},
        ("PERMISSION BE GRANTED",),
    ),
    Shape(
        "exclusion offered in quotation marks and not taken",
        '"RESOLVED: that under Section 100 I of the Act the public be excluded:-\nItem No. |\n12 |\n3 '
        "|\n(As nobody wished to debate Minute "
        "No’s 60/18 and 61/18, the meeting went on with the press in the room).",
        {REFERENCES: 2},
    ),
    Shape(
        "Welsh exclusion",
        "RESOLVED:\nThat pursuant to Section 100A (4) and (5) the public be excluded under Paragraphs 12 and 13 "
        "of Part 4",
        {DECISIONS: 1},
        ("pursuant to Section 100A",),
    ),
    Shape(
        "live typing left as it was",
        "update on gov arrangements, papers to potl members not just to co-optees?\nMOTION - That under Section "
        "100A(4) the public "
        "be excluded",
        {MOTIONS: 1},
    ),
    Shape(
        "town council, capitals run into capitals",
        "1359 MINUTES OF THE LAST MEETING RESOLVED: The minutes of 19 th July were signed. 1360 MATTERS ARISING "
        "There were none.",
        {DECISIONS: 1},
        ("The minutes of 19 th July",),
    ),
    Shape(
        "decision numbered within the minute",
        "1.3 The Committee considered it.\n1.4 RESOLVED: That the press and public be excluded.\n2 Minutes",
        {DECISIONS: 1},
        ("the press and public",),
    ),
    Shape(
        "decision word, That and clauses on lines of their own",
        "RESOLVED\n\nThat\n\n(1)   the Committee reaffirms it; and\n\n(2)   the Monitoring Officer be asked.",
        {DECISIONS: 1},
        ("the Committee reaffirms", "the Monitoring Officer"),
    ),
    Shape(
        "minutes in table cells",
        "To approve the minutes. Minutes: RESOLVED that the minutes of 16 March 2021 are agreed. |\nMatters "
        "arising Minutes: None. |",
        {DECISIONS: 1},
        ("the minutes of 16 March 2021 are agreed",),
    ),
    Shape(
        "decision above, and again with its movers below",
        "Decision:\n\n(a) That it be noted;\n\n(b) That it be varied.\n\nMinutes:\n\nThe recommendations were "
        "moved by Councillor Jo Ash "
        "and seconded by Councillor Al Elm.\n\nRESOLVED:\n\n(a)       That it be noted;\n\n(b)       That it be "
        "varied.",
        {DECISIONS: 2, MOTIONS: 1},
        ("That it be noted", "That it be varied", "That it be noted", "That it be varied"),
    ),
    Shape(
        "change in the order of business put to the vote",
        "Councillor Ash moved and Councillor Elm seconded a proposal to change the order of business.\n\n·       "
        "       Item 13: "
        "Depot\n\nFor: 26\n\nAgainst: 32\n\nAbstention: 0\n\nThe change was not agreed and business went on",
        {MOTIONS: 1, VOTES: 1},
    ),
    Shape(
        "corrections cite earlier minutes",
        "an email about minute number 142/20 of the Planning Committee.\n\nCorrections were noted to page 6 "
        "Minute no.116/20 – "
        "replacement of a word. In relation to Page 26/27 there was discussion.",
        {REFERENCES: 2},
    ),
    Shape(
        "proposed and seconded in two paragraphs, two votes",
        "Councillor Ash presented the report. He proposed the recommendation. \n\nCouncillor Elm seconded the "
        "proposal. \n\nA vote was "
        "taken on the amendment, which was not carried. \n\nThe recommendation itself was put next and "
        "carried by 17 votes to "
        "one, with three abstentions.",
        {MOTIONS: 1, VOTES: 2},
    ),
    Shape(
        "capitals inside a sentence",
        "4. Groups: It was agreed their aim was to help. Councillors RESOLVED it would be helpful to have terms "
        "and it was agreed the "
        "group should write them.",
        {DECISIONS: 1},
        ("it would be helpful",),
    ),
    Shape(
        "first clause on the line of the decision word",
        "RESOLVED:       a.         That the progress made in the \n\n                 software, be noted;\n\nb. "
        "      That email be on;",
        {DECISIONS: 1},
        ("That the progress made in the software", "That email"),
    ),
    Shape(
        "parish, actions written as resolutions in one line",
        "PK asked them to help. RESOLVED: 1) Locum Clerk to ask the Handyman about the post. 2) Locum Clerk to "
        "write.\n\nRESOLVED: "
        "Locum Clerk to report it.",
        {DECISIONS: 2},
        ("Locum Clerk to ask", "Locum Clerk to write", "Locum Clerk to report"),
    ),
    Shape(
        "parish, proposer and seconder by initials behind a resolution",
        "8.3\n\tIt was resolved that this should be done with an option to go on.\nProp. GK, 2nd PN. 4 in "
        "favour, 2 against, JB "
        "abstained.\n\n14.2\n\tAgreed that a joint answer be sent. NC to action.\nProp. DD, 2nd GK, 5 in "
        "favour.(2 abstained)",
        {DECISIONS: 2, MOTIONS: 2, VOTES: 2},
        ("this should be done", "a joint answer"),
    ),
    Shape(
        "parish, resolutions in bold with the mover in italics",
        "**Resolved: (For information only)**\n\n1. **Sign**: it was right.\n\n**Resolved:**     (1) That an "
        "objection be made.\n\n(2) "
        "That a vote was taken; all 5 voted to object.   _Prop. GK, 2nd JH, All agreed._",
        {DECISIONS: 1, MOTIONS: 1, VOTES: 1},
        ("That an objection", "That a vote"),
    ),
    Shape(
        "parish, number of the resolution behind the vote",
        "It was proposed that a quote be taken.  Proposed:  Cllr Ash; seconded:  Cllr Elm.  9 for, 1 abstention. "
        " Resolved "
        "16/09/6/11.1\n\nAt the request of the Chair, Item 16/07/26/4 was brought forward.",
        {DECISIONS: 1, MOTIONS: 1, VOTES: 1, REFERENCES: 1},
        ("a quote be taken",),
    ),
    Shape(
        "community council, actions behind each paragraph",
        "The bench was discussed. Quotes to be sought.\nACTION ALL\nThe gate is stiff.\nACTIONS DC",
        {ACTIONS: 2},
    ),
    Shape(
        "bare numbers as clauses",
        "RESOLVED that,\n\n \n\n1             The terms would be sent\n2             The plan be received.\n3    "
        "         It be seen",
        {DECISIONS: 1},
        ("The terms", "The plan", "It be seen"),
    ),
    Shape(
        "matters arising with a quoted title",
        "Further to minute 3/19 ‘Introduction to Children’s Services’ the Board noted that\n\u00a0 the programme "
        "had been updated\n\n"
        "RESOLVED that consideration be given to it.",
        {DECISIONS: 1, REFERENCES: 1},
        ("consideration be given",),
    ),
)


def counts(parsed: ParsedMinute) -> dict[str, int]:
    kinds = (DECISIONS, MOTIONS, VOTES, ACTIONS, REFERENCES)
    return {kind: len(getattr(parsed, kind)) for kind in kinds if getattr(parsed, kind)}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_what_is_read_out_of_it(shape: Shape) -> None:
    parsed = parse(shape.text)
    assert counts(parsed) == shape.counts
    clauses = [clause.text for decision in parsed.decisions for clause in decision.clauses]
    assert [said[: len(first)] for said, first in zip(clauses, shape.clauses, strict=True)] == list(shape.clauses)
