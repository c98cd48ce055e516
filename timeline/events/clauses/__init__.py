"""A sentence into clauses: tokens, stretches, and the clauses that they make up.

``tokens`` tags words by their form (``forms``) and settles what only their neighbours tell (``settling``).
``segments`` cuts the sentence into stretches; ``roles`` says what each is, and ``assemble`` puts it where it
belongs. In a language whose verb stands second ``stretch`` and ``verbsecond`` do the work of these three.
"""
