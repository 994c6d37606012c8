"""An invented meeting of three hours, as data: its council, its agenda, and everything that happened in its order.

Each happening is what the clerk types at an item and what must then be on the screen. MINUTED is what the minutes must
say, by item.
"""

from dataclasses import dataclass
from datetime import date, time

HELD = date(2019, 7, 18)
STARTS = time(18, 0)

#: Nine seats; five members are a quorum.
MEMBERS = (
    ("Ann", "Orchard", "chair"),
    ("Bram", "Sallow", "vice-chair"),
    ("Cai", "Penrose", "member"),
    ("Dee", "Larkspur", "member"),
    ("Fay", "Tamarisk", "member"),
    ("Gil", "Bracken", "member"),
    ("Hob", "Fescue", "member"),
    ("Ida", "Heron", "member"),
    ("Jon", "Iris", "member"),
)

#: What the roll is called with, in the order of the list; "s" is typed with a name behind it.
ROLL = ("p", "p", "p", "p", "s", "x", "x", "p", "r", "p")
SUBSTITUTE = "Cllr Una Vetch"

TITLES = (
    "Apologies", "Declarations of interest", "Minutes", "Matters arising", "Announcements", "Public participation",
    "Budget monitoring", "Lease of the boathouse", "Bridge closure", "Play areas", "Allotments", "Market tolls",
    "Flood wardens", "Street lighting", "Grants", "Winter lights", "Footpath survey", "Cemetery rules",
    "Car park charges", "Bus shelters", "Tree works", "Youth club", "Tender for the sea wall", "Next meeting",
)  # fmt: skip

PRIVATE = "Tender for the sea wall"
URGENT = "Burst main at the pavilion"


@dataclass(frozen=True, slots=True)
class Happening:
    """`typed` is sent as it stands; a line of shorthand ends with a tab. `keys` are pressed instead of typing.

    `at` is the title of the item it happens at. `shown` is waited for, and `gone` to be no longer on the screen.
    """

    at: str
    typed: str = ""
    shown: str = ""
    keys: tuple[str, ...] = ()
    gone: str = ""


def line(at: str, typed: str, shown: str) -> Happening:
    """A line of shorthand, which goes as it becomes something else."""
    return Happening(at, f"{typed}\t", shown, gone=typed)


def said(at: str, text: str) -> Happening:
    """A sentence in the clerk's own words."""
    return Happening(at, f"{text} ", text[-20:])


def pressed(at: str, *keys: str, shown: str = "", gone: str = "") -> Happening:
    """Keys; the menu of items is ctrl+j."""
    return Happening(at, "", shown, keys, gone)


BRIDGE, LIGHTS = "Bridge closure", "Winter lights"
DECLARED = "Declarations of interest"
LEASE = "Lease of the boathouse"

HAPPENINGS: tuple[Happening, ...] = (
    line("Apologies", "open 18:02", "opened at 6.02"),
    line(DECLARED, "dec larkspur dpi 8 owns the boathouse", "on the roll"),
    line(DECLARED, "dec heron ori 15 trustee of the club; stayed", "on the roll"),
    line("Minutes", "res approve the minutes of 20 June; m sallow s penrose; unan", "RESOLVED"),
    line("Matters arising", "in bracken 18:10", "on the roll"),
    said("Announcements", "The Chair spoke of the regatta."),
    said("Public participation", "Four members of the public asked about the ferry."),
    line("Budget monitoring", "res note report; m penrose s heron; 7-0-1", "RESOLVED"),
    line("Budget monitoring", "act sallow send out figures by 30/9", "ACTION"),
    pressed(LEASE, "ctrl+r", shown="› Councillor A Orchard"),
    pressed(LEASE, "down", "down", "down", "w", shown="because of the interest"),
    pressed(LEASE, "tab", "e", shown="Time"),
    pressed(LEASE, *["backspace"] * 9, *"18:31", "enter", shown="6.31 pm"),
    pressed(LEASE, "escape", gone="Roll call"),
    line(LEASE, "res grant the lease; m orchard s sallow; 6-1", "RESOLVED"),
    line(LEASE, "in larkspur 18:41", "on the roll"),
    line(BRIDGE, "mot that the bridge be closed in winter; m sallow s penrose", "moved by"),
    line(BRIDGE, "amd replace winter with january; m heron s bracken; 3-5", "amendment"),
    line(BRIDGE, "amd replace winter with february; m larkspur s iris; 6-2", "february"),
    pressed(BRIDGE, "ctrl+^", shown="The substantive motion is"),
    pressed(BRIDGE, "escape", gone="Before the meeting"),
    line(BRIDGE, "res that the bridge be closed in february; 7-1", "RESOLVED"),
    pressed("Car park charges", "ctrl+j", "n", shown="Taken after item 9"),
    line("Car park charges", "res keep the charges; m penrose s vetch; unan", "RESOLVED"),
    Happening("Play areas", "res close the upper play area; m bracken s heron; named\t", "Recorded vote"),
    pressed("Play areas", *"ffaffbff", "enter", shown="Abstained (1)"),
    line("Allotments", "res let the plots; m sallow s larkspur; 4-4 cv", "RESOLVED"),
    line("Market tolls", "in fescue 18:55", "on the roll"),
    line("Market tolls", "res raise the tolls; m fescue s sallow; 8-1", "RESOLVED"),
    line("Flood wardens", "chair sallow 19:00", "on the roll"),
    said("Flood wardens", "The wardens were thanked."),
    line("Flood wardens", "chair orchard 19:05", "on the roll"),
    line("Street lighting", "def until 30/9 for a site visit", "DEFERRED"),
    pressed("Street lighting", "ctrl+j", "u", shown="Urgent item"),
    pressed("Street lighting", *URGENT, "enter", *"the hall is flooded", "enter", shown="Urgent business: Burst"),
    line(URGENT, "res repair the main; m heron s iris; unan", "RESOLVED"),
    pressed("Tree works", "ctrl+j", "n", shown="Taken after item 14a"),
    line("Tree works", "ref planning committee; m sallow s vetch; unan", "REFERRED"),
    line("Grants", "res award the grants; m orchard s penrose; 8-0-1", "RESOLVED"),
    line(LIGHTS, "out iris 19:20", "on the roll"),
    line(LIGHTS, "out bracken 19:22", "on the roll"),
    line(LIGHTS, "out fescue 19:23", "on the roll"),
    line(LIGHTS, "out penrose 19:24", "on the roll"),
    line(LIGHTS, "out larkspur 19:25", "NO QUORUM: 4 members take part, 5 are needed"),
    said(LIGHTS, "There was no longer a quorum."),
    line(LIGHTS, "adj 19:26 until 19:45", "adjourned at 7.26"),
    line(LIGHTS, "in penrose 19:44", "5 here; quorum 5"),
    line(LIGHTS, "in larkspur 19:45", "6 here; quorum 5"),
    line(LIGHTS, "resume 19:46", "resumed at 7.46"),
    line(LIGHTS, "res buy the lights; m sallow s vetch; 5-1", "RESOLVED"),
    line("Footpath survey", "rem iris 19:52", "on the roll"),
    line("Footpath survey", "note report of the wardens", "NOTED"),
    pressed("Cemetery rules", "ctrl+j", "w", shown="The item was withdrawn."),
    line("Bus shelters", "rec council adopt the programme; m vetch s orchard; unan", "RECOMMENDED"),
    line("Youth club", "act orchard write to the school by next meeting", "ACTION"),
    line("Youth club", "ex 3; m orchard s sallow; unan; stays rowan", "excluded"),
    said(PRIVATE, "The lowest tender was two million."),
    line(PRIVATE, "res accept the lowest tender; m sallow s penrose; 6-1", "RESOLVED"),
    line(PRIVATE, "pub 20:50", "readmitted"),
    said("Next meeting", "The Committee would meet in September."),
    line("Next meeting", "close 20:58", "closed at 8.58"),
)

PRESENT = (
    "Present:Councillor A Orchard (Chair)",
    "Councillor B Sallow (Vice-Chair, in the Chair from 7.00 pm until 7.05 pm)",
    "Councillor C Penrose (left 7.24 pm, returned 7.44 pm)",
    "Councillor D Larkspur (left 7.25 pm, returned 7.45 pm)",
    "Councillor G Bracken (arrived 6.10 pm, until 7.22 pm)",
    "Councillor H Fescue (arrived 6.55 pm, until 7.23 pm)",
    "Councillor I Heron",
    "Councillor J Iris (left 7.20 pm, returned remotely 7.52 pm)",
    "Councillor U Vetch (substitute for Councillor F Tamarisk)",
    "Officer:Ms J Rowan, Town Clerk",
    "Apologies:Councillor F Tamarisk",
)

MINUTED: dict[str, tuple[str, ...]] = {
    "Apologies": ("The meeting was opened at 6.02 pm.",),
    DECLARED: (
        "Councillor D Larkspur declared a disclosable pecuniary interest in minute 8/19 ‘Lease of the boathouse’ "
        "(owns the boathouse).",
        "Councillor I Heron declared an other registrable interest in minute 16/19 ‘Grants’ (trustee of the club). "
        "Councillor I Heron remained in the meeting.",
    ),
    "Minutes": (
        "Moved by Councillor B Sallow, seconded by Councillor C Penrose. Carried unanimously.",
        "RESOLVED that the minutes of 20 June be approved.",
    ),
    "Matters arising": ("Councillor G Bracken arrived at 6.10 pm.",),
    "Announcements": ("The Chair spoke of the regatta.",),
    "Public participation": ("Four members of the public asked about the ferry.",),
    "Budget monitoring": (
        "Moved by Councillor C Penrose, seconded by Councillor I Heron. For 7, against 0, abstained 1.",
        "RESOLVED that the report be noted.",
        "Action: send out figuresOwner: Councillor B Sallow. Due: 30 September 2019",
    ),
    LEASE: (
        "Councillor D Larkspur left the meeting at 6.31 pm because of the interest declared.",
        "Moved by Councillor A Orchard, seconded by Councillor B Sallow. For 6, against 1.",
        "RESOLVED that the lease be granted.",
        "Councillor D Larkspur returned to the meeting at 6.41 pm.",
    ),
    BRIDGE: (
        "It was moved by Councillor B Sallow, seconded by Councillor C Penrose, that the bridge be closed in winter.",
        "Councillor I Heron moved as an amendment, seconded by Councillor G Bracken, to replace “winter” with "
        "“january”. For 3, against 5. The amendment was lost.",
        "Councillor D Larkspur moved as an amendment, seconded by Councillor J Iris, to replace “winter” with "
        "“february”. For 6, against 2. The amendment was carried.",
        "RESOLVED that the bridge be closed in february.",
        "For 7, against 1.",
    ),
    "Play areas": (
        "Moved by Councillor G Bracken, seconded by Councillor I Heron.",
        "RESOLVED that the upper play area be closed.",
        "For (6): Councillor A Orchard, Councillor B Sallow, Councillor D Larkspur, Councillor G Bracken, "
        "Councillor J Iris and Councillor U Vetch.",
        "Against (1): Councillor C Penrose.",
        "Abstained (1): Councillor I Heron.",
    ),
    "Allotments": (
        "Moved by Councillor B Sallow, seconded by Councillor D Larkspur. For 4, against 4. Carried by casting vote.",
        "RESOLVED that the plots be let.",
    ),
    "Market tolls": (
        "Councillor H Fescue arrived at 6.55 pm.",
        "Moved by Councillor H Fescue, seconded by Councillor B Sallow. For 8, against 1.",
        "RESOLVED that the tolls be raised.",
    ),
    "Flood wardens": (
        "Councillor B Sallow took the chair at 7.00 pm. Councillor A Orchard took the chair at 7.05 pm.",
        "The wardens were thanked.",
    ),
    "Street lighting": ("DEFERRED to the meeting on 30 September 2019 for a site visit.",),
    URGENT: (
        "The Chair was of the opinion that this item should be considered as a matter of urgency by reason of special "
        "circumstances: the hall is flooded.",
        "Moved by Councillor I Heron, seconded by Councillor J Iris. Carried unanimously.",
        "RESOLVED that the main be repaired.",
    ),
    "Grants": (
        "Councillor I Heron, having declared an other registrable interest in this item, remained in the meeting.",
        "Moved by Councillor A Orchard, seconded by Councillor C Penrose. For 8, against 0, abstained 1.",
        "RESOLVED that the grants be awarded.",
    ),
    LIGHTS: (
        "There was no longer a quorum.",
        "The meeting was adjourned at 7.26 pm until 7.45 pm.",
        "The meeting resumed at 7.46 pm.",
        "Moved by Councillor B Sallow, seconded by Councillor U Vetch. For 5, against 1.",
        "RESOLVED that the lights be bought.",
        "Councillor J Iris left the meeting at 7.20 pm. Councillor G Bracken left the meeting at 7.22 pm. "
        "Councillor H Fescue left the meeting at 7.23 pm. Councillor C Penrose left the meeting at 7.24 pm. "
        "Councillor D Larkspur left the meeting at 7.25 pm. Councillor C Penrose returned to the meeting at 7.44 pm. "
        "Councillor D Larkspur returned to the meeting at 7.45 pm.",
    ),
    "Footpath survey": (
        "Councillor J Iris joined the meeting remotely at 7.52 pm.",
        "NOTED: the report of the wardens.",
    ),
    "Cemetery rules": ("The item was withdrawn.",),
    "Car park charges": (
        "This item was taken after minute 9/19.",
        "Moved by Councillor C Penrose, seconded by Councillor U Vetch. Carried unanimously.",
        "RESOLVED that the charges be kept.",
    ),
    "Bus shelters": (
        "Moved by Councillor U Vetch, seconded by Councillor A Orchard. Carried unanimously.",
        "RECOMMENDED to Council that the programme be adopted.",
    ),
    "Tree works": (
        "This item was taken after minute 15/19.",
        "Moved by Councillor B Sallow, seconded by Councillor U Vetch. Carried unanimously.",
        "REFERRED to the Planning Committee for consideration.",
    ),
    "Youth club": (
        "Action: write to the schoolOwner: Councillor A Orchard. Due: the next meeting",
        "Moved by Councillor A Orchard, seconded by Councillor B Sallow. Carried unanimously.",
        "Ms J Rowan remained in the meeting.",
        "Business was considered here with the press and public excluded. It is minuted separately.",
    ),
    "Next meeting": (
        "The Committee would meet in September.",
        "There being no further business, the meeting closed at 8.58 pm.",
    ),
}
