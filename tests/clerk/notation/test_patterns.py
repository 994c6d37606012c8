"""Every pattern of the notation takes time in proportion to the text: no white space is tried at every length."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

import clerk.notation
from clerk.notation.patterns import any_of, pattern

_SYNTAX: Any = importlib.import_module("re._parser")
_CODES: Any = importlib.import_module("re._constants")
_REPEATS = (_CODES.MAX_REPEAT, _CODES.MIN_REPEAT)
_MANY = 60
_SPACE = " "


def _modules() -> Iterator[ModuleType]:
    for name in (
        "clerk.references",
        *(f"clerk.notation.{one.name}" for one in pkgutil.iter_modules(clerk.notation.__path__)),
    ):
        if name != "clerk.notation.shorthand":
            yield importlib.import_module(name)


def _patterns(value: object, name: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _patterns(key, f"{name} key")
            yield from _patterns(one, f"{name}[{key}]")
    elif isinstance(value, tuple | list):
        for place, one in enumerate(value):
            yield from _patterns(one, f"{name}[{place}]")
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        for field in value.__dataclass_fields__:
            yield from _patterns(getattr(value, field), f"{name}.{field}")


ALL = {
    f"{module.__name__}.{name}": found
    for module in _modules()
    for key, value in vars(module).items()
    for name, found in _patterns(value, key)
}


def _matches_space(code: Any, argument: Any) -> bool:
    """Whether one item of a parsed pattern, which stands for one character, may be a space."""
    if code is _CODES.LITERAL:
        return bool(chr(argument) == _SPACE)
    if code is _CODES.NOT_LITERAL:
        return bool(chr(argument) != _SPACE)
    if code is _CODES.ANY:
        return True
    negated = any(one is _CODES.NEGATE for one, _ in argument)
    kinds = (_CODES.CATEGORY_SPACE, _CODES.CATEGORY_NOT_DIGIT, _CODES.CATEGORY_NOT_WORD)
    inside = any(
        (one is _CODES.LITERAL and chr(what) == _SPACE)
        or (one is _CODES.RANGE and what[0] <= ord(_SPACE) <= what[1])
        or (one is _CODES.CATEGORY and what in kinds)
        for one, what in argument
    )
    return inside != negated


_SINGLE = (_CODES.LITERAL, _CODES.NOT_LITERAL, _CODES.ANY, _CODES.IN)


def _flat(parts: Any) -> list[tuple[Any, Any]]:
    flat: list[tuple[Any, Any]] = []
    for code, argument in parts:
        flat.extend(_flat(argument[3]) if code is _CODES.SUBPATTERN else [(code, argument)])
    return flat


def _many(argument: Any) -> bool:
    return argument[1] is _CODES.MAXREPEAT or argument[1] > _MANY


def _takes_spaces(code: Any, argument: Any) -> bool:
    """Whether an item can take any number of spaces, in whatever way."""
    if code in (*_REPEATS, _CODES.POSSESSIVE_REPEAT):
        inner = _flat(argument[2])
        spaces = any(one in _SINGLE and _matches_space(one, what) for one, what in inner)
        return (_many(argument) and spaces) or any(_takes_spaces(*item) for item in inner)
    if code is _CODES.BRANCH:
        return any(_takes_spaces(*item) for branch in argument[1] for item in _flat(branch)[:1])
    return False


def _gives_spaces_back(code: Any, argument: Any) -> bool:
    """Whether an item is a repeat of any length that takes spaces and gives them back one by one."""
    return code in _REPEATS and _many(argument) and _takes_spaces(code, argument)


def _clashes(parts: Any) -> bool:
    """Whether spaces taken by a repeat that gives them back may be taken by a repeat behind it."""
    flat = _flat(parts)
    for place, (code, argument) in enumerate(flat):
        if _gives_spaces_back(code, argument):
            for behind, what in flat[place + 1 :]:
                if _takes_spaces(behind, what):
                    return True
                if behind in _SINGLE or (behind in _REPEATS and what[0] > 0):
                    break
        if code in (*_REPEATS, _CODES.POSSESSIVE_REPEAT) and _clashes(argument[2]):
            return True
        if code is _CODES.BRANCH and any(_clashes(branch) for branch in argument[1]):
            return True
    return False


def test_the_patterns_of_the_notation_are_found() -> None:
    assert len(ALL) > 100


@pytest.mark.parametrize("name", sorted(ALL))
def test_white_space_is_not_tried_at_every_length(name: str) -> None:
    assert not _clashes(_SYNTAX.parse(ALL[name].pattern, ALL[name].flags))


def test_the_check_knows_a_pattern_that_would_be_slow() -> None:
    assert _clashes(_SYNTAX.parse(r"a\s*:?\s*b"))
    assert not _clashes(_SYNTAX.parse(pattern(r"a\s*:?\s*b").pattern))


def test_white_space_is_never_given_back() -> None:
    assert pattern(r"moved\s*(?:,\s*)?by").match("moved   ,   by")
    assert pattern(r"a\s*\sb").match("a  b") is None


def test_the_longest_of_many_words_is_found() -> None:
    found = any_of(("second", "seconded", "sec", "2nd", "a"))
    assert [one[0] for one in found.finditer("seconded second sec 2nd a")] == ["seconded", "second", "sec", "2nd", "a"]
