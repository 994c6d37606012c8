"""The proper nouns of an office's own texts, which its dictionary need not be taught."""

import re

_NAME = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CAPITALISED_SHARE = 0.5


def words_of_name(name: str) -> set[str]:
    """Every word of the name of a person, place or body, with straight apostrophes: "O’Hara-Field" is two."""
    return {word.replace("’", "'") for word in _NAME.findall(name)}


def proper_nouns(title: str) -> set[str]:
    """The words of a title that have a capital because they are names.

    None, where most words of the title have one ("Report on Winter Gritting"); never its first word.
    """
    words = _NAME.findall(title)
    later = words[1:]
    capitals = [word for word in later if word[0].isupper()]
    if len(capitals) > _CAPITALISED_SHARE * len(later):
        return set()
    return {word.replace("’", "'") for word in capitals}
