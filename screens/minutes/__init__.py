"""The minutes screen, where a meeting is minuted while it goes on."""

from screens.minutes.screen import MinutesScreen

__all__ = ["MinutesScreen"]
