"""Verbs of promises: what minutes say that somebody is to do."""

from clerk.wording.words import word_set

TO_DO = word_set(
    "act action add address advertise advise amend apply approach arrange ask assist attend book brief bring buy "
    "call canvass carry chase chase-up check circulate clarify clean clear close collate collect commission "
    "compare compile complete confirm consider consult contact continue convene convey coordinate correct cost "
    "create cut deal deliver design develop discuss display distribute document draft email engage enquire "
    "ensure enter erect escalate establish examine explain explore express extend feed file fill finalise find "
    "fit fix follow forward gather get give go hire hold identify implement include incorporate inform inquire "
    "inspect install instruct investigate invite issue join keep lead liaise list log look maintain make manage "
    "measure meet mention monitor move mow negotiate note notify obtain offer order organise paint pass place "
    "plan plant post prepare present press procure produce progress promote propose provide prune publicise "
    "publish purchase pursue push put quote raise re-advertise re-circulate re-issue re-report re-send read "
    "recirculate recommend record recruit reduce refer register reissue remind remove renew repair replace reply "
    "report request research resend resolve respond retrieve return revert review revise schedule scope secure "
    "seek select send set share show sign site source speak submit supply support survey take talk test tidy "
    "trace track train transfer trial trim try undertake update upload use verify view visit volunteer walk "
    "write"
)
"""Verbs, as they stand behind "to", of what somebody may promise to do."""

DONE = word_set(
    "actioned added addressed adjusted advertised advised altered amended approached arranged asked awarded booked "
    "brought carried changed chased checked circulated clarified cleaned cleared closed collated collected compiled "
    "completed confirmed considered consulted contacted convened copied corrected costed created cut dealt deferred "
    "delivered determined developed discussed displayed distributed documented done drafted e-mailed emailed "
    "encouraged erected escalated established examined expanded explored fed felled filed finalised fitted fixed "
    "followed formalised formed forwarded found gathered given hired implemented included incorporated informed "
    "inspected installed instructed investigated invited issued kept launched looked made maintained met monitored "
    "moved notified obtained offered ordered organised painted passed placed planted posted postponed prepared "
    "presented produced progressed provided pruned published purchased pursued put raised re-advertised "
    "re-circulated re-issued re-sent rearranged recirculated recruited referred reissued reminded removed reopened "
    "repaired replaced reported requested resent resolved restarted returned reviewed revised scheduled scoped "
    "secured sent set shared signposted sited sought submitted supplied switched tendered tested tracked trained "
    "transferred trialled trimmed updated uploaded verified written"
)
"""Participles of the same: what is promised to be done, by whomever."""


def alternatives(words: frozenset[str]) -> str:
    """The words as alternatives of a regular expression, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
