"""Sentences of the program in Kazakh, Russian and English."""
