"""Reports into events: which tell one happening, whose line is best, and where they differ.

``events/merge.py`` leads through it. What two reports are compared by is worked out once a report
(``comparing.signature``, of names, numbers, deeds and things), of an article by itself in ``signed``; which
of them are one is told by ``comparing.similarity`` and joined by ``grouping``, and those without a date of
their own come to them by ``attach``. ``bestline`` chooses the line; ``differing`` tells what contradicts
from what changed.
"""
