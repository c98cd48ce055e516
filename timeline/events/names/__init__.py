"""Who and where: the names of an article, told into persons, organisations and places, and what stands for
them.
"""
