"""Lines of shorthand as a clerk types them: the table of the handbook, and lines in which something is wrong."""

#: Bodies of three decision forms: RESOLVED that, RESOLVED – That, Resolved: that.
FORMS = ("council", "dash", "university")

#: The table of the handbook, and what else each verb can do; "ma" needs an earlier minute, "sub" a visitor.
ROWS = (
    "res note report; m jones s patel; 7-2-1",
    "res",
    "rec council adopt the budget",
    "note report of the director",
    "mot refuse application; m jones s patel; 2-7",
    "vote 7-2-1",
    "act smith circulate terms of reference by 30/9",
    "def",
    "def until 30/9 for a site visit",
    "wd pending advice",
    "urg flood wall because the grant closes",
    "ref planning committee",
    "ref education and skills forum advise on cost",
    "in ivy 18:52",
    "out jones",
    "rem ivy 18:40",
    "chair patel",
    "dec cox dpi 8 owns the land; left",
    "pub 20:10",
    "adj 20:10 until 20:20",
    "resume 20:20",
    "close 21:05",
    "ex 3",
)

#: Lines that stay as they were typed, with the beginning of what is said of each.
MISTAKES = (
    ("res note report; m brown s patel", "Nobody on the roll is called “brown”"),
    ("act brown circulate terms of reference by 30/9", "Nobody on the roll is called “brown”"),
    ("in brown", "Nobody on the roll is called “brown”"),
    ("out brown", "Nobody on the roll is called “brown”"),
    ("sub brown for beech", "Nobody on the roll is called “brown”"),
    ("sub ivy for beech", "Councillor Ian Ivy has a seat of their own"),
    ("res note report; m ivy s patel", "marked “apologies” on the roll"),
    ("out ivy", "Councillor Ian Ivy is not in the room"),
    ("res note report; 9-2-1", "9 + 2 + 1 = 12 votes"),
    ("vote 7-2-9", "7 + 2 + 9 = 18 votes"),
    ("res note report; 2-7", "no majority"),
    ("res note report; m jones s jones", "cannot both move and second"),
    ("res note report; xyzzy", "not understood"),
    ("vote 7-2-1-4", "“7-2-1-4” is not a vote"),
    ("adj 99:99", "“99:99” is not understood"),
    ("dec cox dpi 88 reason", "no item 88"),
)
