"""Reports into events: which tell one happening, whose line is best, and where they differ.

``merge`` leads through it. What two reports are compared by is worked out once a report
(``comparing.signature``, of names, numbers, deeds and things); which of them are one is told by
``comparing.similarity`` and joined by ``grouping``, and those without a date of their own come to them by
``attach``. ``bestline`` chooses the line; ``differing`` tells what contradicts from what changed.
"""
