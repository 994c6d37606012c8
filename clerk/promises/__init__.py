"""Promises: what the minutes say that somebody is to do, or that is to come back, found and put in few words.

`clerk.promises.finding.find_promises` finds them by the table of `clerk.promises.rules`. The parts are imported one by
one, as making the patterns of the rules takes a quarter of a second that only who looks for promises should wait.
"""
