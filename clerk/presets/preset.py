"""What a preset is."""

from dataclasses import dataclass

from clerk.policy import Policy


@dataclass(frozen=True, slots=True)
class Preset:
    """A kind of body: what to call it in a list, its usual policy, and what its minutes call the body."""

    key: str
    name: str
    policy: Policy
    short_name: str
