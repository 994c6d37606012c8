"""Meetings, with the roll and the clock of the room, and the whole file of one."""
