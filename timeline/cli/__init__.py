"""The command line: the only package that imports click. It parses, calls and prints.

``main`` starts and ends it, ``listing`` and ``making`` hold the verbs, ``options`` what verbs share; the
other modules say how what was found is shown in a terminal. All that is heavy is imported when a verb runs.
"""
