"""English function words: they tell no matter from another."""

WORDS = """
a about after all also an and any are as at be been before being but by can could did do does for from had has have
he her him his how i if in into is it its may me might more most my new no not of on one only or other our out over
said she should so some such than that the their them then there these they this those to two up us was we were
what when where which who will with would you your
"""
FUNCTION_WORDS: frozenset[str] = frozenset(WORDS.split())
