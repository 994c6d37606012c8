"""Verbs of agendas and recommendations: which there are, and their past forms."""

from clerk.wording.words import word_set

_BASES = """
accept accredit acknowledge acquire add address adjourn administer admit adopt advance advertise advise affirm agree
align allocate allow alter amend announce answer appoint appraise approve arrange ask assess assign attach audit
authorise award ban book bring build buy call cancel carry cease change charge chase check choose circulate clarify
clean clear close co-opt collate collect combine commence commend commission commit compare complete conclude conduct
confer confirm congratulate consider consolidate consult contact continue contribute convene convey correct cover
create cut debate decide declare decline decorate defer delay delegate delete deliver demolish deploy designate
determine develop direct discharge discontinue discuss display dissolve distribute donate draft draw drop earmark edit
elect email employ empower enable enclose encourage end endorse enforce engage enhance enter equip erect escalate
establish evaluate examine exclude execute exempt exercise expand explore express extend fell fill finalise finance
find fit fix form formalise formulate forward fulfil fund give grant hear hire hold homologate honour identify
implement impose improve include increase indicate inform initiate insert inspect install institute instruct insure
introduce invest investigate invite invoke issue join keep label launch lay lead lease leave lend let levy license lift
light limit list lobby locate log maintain make manage mark meet mend merge minute modify monitor move mow name
negotiate nominate note notify observe obtain offer open oppose order organise outline overhaul oversee paint pass
paste pay perform permit phone pilot place plan plant post postpone praise prepare present preserve press print
prioritise procure produce progress prohibit promote propose protect provide prune publicise publish purchase pursue
put question raise ratify re-appoint re-elect re-establish re-issue re-let read reaffirm reappoint rebut receive
recognise recommend reconsider reconvene record recover recruit redecorate redirect reduce refer refurbish refuse
register reinstate reissue reiterate reject release relocate remind remit remove renew rent reopen repaint repair
repeal replace report reprimand request require rescind reserve reset resolve restore restrict resume resurface retain
return review revise revisit revoke rewrite ring-fence run safeguard scan schedule scrutinise second secure see seek
select sell send serve set settle share shortlist show sign simplify specify spend sponsor spray start state stop
streamline strengthen strim study submit subsidise suggest supply support survey suspend sweep table take task
telephone tell tender terminate test thank tidy transfer treat trial trim twin undertake unveil update upgrade uphold
upload urge use vacate validate vary verify view vire visit waive warn wash water weed welcome widen withdraw withhold
witness write
"""

VERBS = frozenset(_BASES.split())
"""The verbs, in the infinitive."""

_IRREGULAR: dict[str, tuple[str, str]] = {
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "buy": ("bought", "bought"),
    "choose": ("chose", "chosen"),
    "cut": ("cut", "cut"),
    "draw": ("drew", "drawn"),
    "find": ("found", "found"),
    "give": ("gave", "given"),
    "hear": ("heard", "heard"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "light": ("lit", "lit"),
    "leave": ("left", "left"),
    "lend": ("lent", "lent"),
    "let": ("let", "let"),
    "make": ("made", "made"),
    "meet": ("met", "met"),
    "oversee": ("oversaw", "overseen"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "re-let": ("re-let", "re-let"),
    "read": ("read", "read"),
    "reset": ("reset", "reset"),
    "rewrite": ("rewrote", "rewritten"),
    "run": ("ran", "run"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "sell": ("sold", "sold"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "show": ("showed", "shown"),
    "spend": ("spent", "spent"),
    "sweep": ("swept", "swept"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "undertake": ("undertook", "undertaken"),
    "uphold": ("upheld", "upheld"),
    "withdraw": ("withdrew", "withdrawn"),
    "withhold": ("withheld", "withheld"),
    "write": ("wrote", "written"),
}
"""The past tense and the past participle of verbs that do not form them with -ed."""

_DOUBLED = word_set(
    "admit ban cancel commit confer defer drop equip fit fulfil label log permit plan rebut refer remit scan stop "
    "strim submit transfer trim"
)
"""Verbs that double their last letter before -ed, as they are spelt in British English."""

ALSO_NOUNS = word_set(
    "audit award ban book budget change contact cut display draft email grant increase issue lease let levy light "
    "list log market order paint pilot place plan post present print progress question record release rent report "
    "request return review schedule sponsor staff state study support survey table task tender test trial update "
    "visit water work"
)
"""Verbs that are nouns as often: "Grant applications" is a title, "Grant the application" a recommendation."""

PARTICLES: dict[str, frozenset[str]] = {
    "bring": frozenset(("forward", "back")),
    "call": frozenset(("in",)),
    "carry": frozenset(("forward", "out", "over")),
    "close": frozenset(("down",)),
    "draw": frozenset(("up",)),
    "hold": frozenset(("over",)),
    "lay": frozenset(("out",)),
    "open": frozenset(("up",)),
    "put": frozenset(("forward", "up", "back")),
    "send": frozenset(("back", "out")),
    "set": frozenset(("up", "aside", "out")),
    "sign": frozenset(("off",)),
    "take": frozenset(("forward", "down", "over", "up")),
    "write": frozenset(("off",)),
}
"""Words that may stand beside a verb and stay there: "set up a group", "a group be set up"."""

TALK = word_set("compare consider debate discuss examine explore hear question scrutinise study view")
"""Verbs for what a meeting does on the way to a decision; where another verb follows, that is what was decided."""


def past_tense(verb: str) -> str:
    """What happened: "approved", "took"."""
    return _IRREGULAR[verb][0] if verb in _IRREGULAR else _with_ed(verb)


def past_participle(verb: str) -> str:
    """What is to be: "approved", "taken"."""
    return _IRREGULAR[verb][1] if verb in _IRREGULAR else _with_ed(verb)


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return verb[:-1] + "ied"
    return f"{verb}{verb[-1]}ed" if verb in _DOUBLED else verb + "ed"
