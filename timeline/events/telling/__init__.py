"""An article into reports: the sentences that tell (layout), what happened when (dates), who says so
(saying) and who took part (reference).
"""
