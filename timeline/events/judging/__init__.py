"""Whether a line can be printed.

Its cut is judged against its sentence (``lifted``: may the clause be lifted out; ``torn`` and ``wanting``: is
what is kept torn), then the line as it stands (``judge``, which asks ``lost``, ``glued``, ``outside``,
``about``).
"""
