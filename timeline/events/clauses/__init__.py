"""A sentence into clauses: tokens, stretches, and the clauses that they make up.

``tagging`` tags words by their form and settles what only their neighbours tell. ``stretches`` cuts the
sentence, ``roles`` says what each stretch is, and ``assemble`` puts it where it belongs, with ``resumed``,
``reduced`` and ``participles`` for what is interrupted or shortened. In a language whose verb stands second
``stretches.stretch`` and ``verbsecond`` do the work of these. ``nouns`` tells noun phrases, ``said`` who
says it.
"""
