"""House styles to start from: what is usual for each kind of body, for its clerk to change.

The rules of law in them name their source. Everything else is common practice, and a body's own standing orders,
constitution, ordinances or governing document come before it.
"""

from clerk.presets.councils import COMMUNITY, PARISH, PRINCIPAL, TOWN
from clerk.presets.others import GOVERNORS, UNIVERSITY, VOLUNTARY
from clerk.presets.preset import Preset

PRESETS: dict[str, Preset] = {
    preset.key: preset for preset in (PRINCIPAL, PARISH, TOWN, COMMUNITY, GOVERNORS, UNIVERSITY, VOLUNTARY)
}
"""The presets by the key that `Policy.preset` keeps."""

__all__ = ["PRESETS", "Preset"]
