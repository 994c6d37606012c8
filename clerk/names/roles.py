"""Words that say in what capacity a person attends, as they stand beside names in minutes and registers."""

import re

from clerk.vocabulary import Role

_ROLE_WORDS: tuple[tuple[str, Role], ...] = (
    (r"(vice|deputy|depute)[ -]?(chair(man|woman|person)?|convener|president)", Role.VICE_CHAIR),
    (r"(in the )?chair|chair(man|woman|person)|convener|president", Role.CHAIR),
    (r"leas-?chathaoirleach|is-?gadeirydd", Role.VICE_CHAIR),
    (r"cathaoirleach|cadeirydd|presiding (member|officer)", Role.CHAIR),
    (r"acting chair(man|woman|person)?", Role.CHAIR),
    (r"co-?opted( member| governor| trustee)?|co-?optee", Role.CO_OPTED),
    (r"substitute( member)?|sub", Role.SUBSTITUTE),
    (r"(deputy )?cabinet member", Role.CABINET_MEMBER),
    (r"(town |parish |community |deputy |acting |locum )?clerk", Role.CLERK),
    (
        r"minutes|minute[- ]taker|(committee )?secretary|(democratic|governance|committee) (services )?officer",
        Role.CLERK,
    ),
    (r"governance professional|proper officer|clerc", Role.CLERK),
    (r"member|governor|trustee|((deputy|lord|lady|town|assistant) )*mayor", Role.MEMBER),
    (
        r"(parent|staff|student|community|foundation|partnership|(local )?authority|LA|(member[ -])?appointed"
        r"|independent|lay|elected|nominated) (governor|trustee|member)",
        Role.MEMBER,
    ),
    (r"associate( member| governor)", Role.OTHER),
    (r"in attendance", Role.OFFICER),
    (r"ex[ -]officio( member)?|group spokesperson|independent person", Role.MEMBER),
    (r"officer|employee|staff", Role.OFFICER),
    (r"observer|guest|press|visitor|member of the public|(county|district|borough|ward) councillor", Role.OTHER),
)

_BARE_ROLE_NAMES = re.compile(
    r"((vice|deputy|depute)[ -]?)?(chair(man|woman|person)?|convener)|in the chair|co-?opted( member)?|co-?optee"
    r"|sub(stitute)?( member)?|cabinet member|clerk|minutes|member|officer|other",
    re.IGNORECASE,
)


def role_of(words: str) -> Role | None:
    """The role that a note beside a name gives: exact words, or those words with "of", "to", "for" or "and" after.

    "Chair of Governors", "Clerk to the Council" and "Cabinet Member for Housing" begin with a role; "Chair-maker" and
    "Director of Finance" do not.
    """
    head = re.split(r"\s+(?:of|to|for|and|&)\s+", words.strip(), maxsplit=1, flags=re.IGNORECASE)[0]
    for pattern, role in _ROLE_WORDS:
        if re.fullmatch(pattern, words.strip(), re.IGNORECASE) or re.fullmatch(pattern, head, re.IGNORECASE):
            return role
    return None


def says_no_more_than_the_role(words: str) -> bool:
    """Whether a note is the plain name of a role, so that keeping it as a post as well would say it twice."""
    return _BARE_ROLE_NAMES.fullmatch(words.strip()) is not None
