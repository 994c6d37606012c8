"""Names of days, months and small numbers in English and in Welsh, whatever the language of the machine."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""In the order of `date.weekday()`."""

WELSH_MONTHS = (
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
)
WELSH_SHORT_MONTHS = ("Ion", "Chwef", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach", "Rhag")
WELSH_WEEKDAYS = (
    "dydd Llun",
    "dydd Mawrth",
    "dydd Mercher",
    "dydd Iau",
    "dydd Gwener",
    "dydd Sadwrn",
    "dydd Sul",
)

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_FEWEST_LETTERS = 3


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, ... 11th, 12th, 13th, ... 21st."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def read_number(word: str) -> int | None:
    """The number that figures, a number word or "a" stands for."""
    word = word.lower()
    if word.isascii() and word.isdigit():
        return int(word)
    if word in ("a", "an"):
        return 1
    return _NUMBERS.index(word) if word in _NUMBERS[1:] else None


def read_ordinal(word: str) -> int | None:
    """1 for "first" or "1st", and so on to the fifth; -1 for "last"."""
    word = word.lower()
    if word == "last":
        return -1
    if word in _ORDINALS:
        return _ORDINALS.index(word) + 1
    return int(word[0]) if word[:1] in "12345" and word[1:] in ("st", "nd", "rd", "th") and word else None


def read_month(word: str) -> int | None:
    """The month that a name or its beginning stands for ("July", "jul", "sept"), 1 to 12."""
    return _place(word, MONTHS)


def read_weekday(word: str) -> int | None:
    """The weekday that a name or its beginning stands for ("thu", "Thurs", "thursday"), 0 for Monday."""
    return _place("wed" if word.rstrip(".").lower() == "weds" else word, WEEKDAYS)


def _place(word: str, names: tuple[str, ...]) -> int | None:
    start = word.rstrip(".").lower()
    if len(start) < _FEWEST_LETTERS:
        return None
    offset = 1 if names is MONTHS else 0
    return next((place + offset for place, name in enumerate(names) if name.lower().startswith(start)), None)
