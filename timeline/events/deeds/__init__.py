"""What a line says was done, in a form in which two lines can be compared: ``deeds`` leads through it."""
