"""The kinds of output, one module each; adding a module adds a format.

A module has ``NAME`` (as in ``--format``), ``SUFFIX`` (of the files) and ``render(timeline, options) ->
bytes``.
"""
