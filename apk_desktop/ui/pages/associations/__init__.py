"""Associations: the list, the card, and the forms of names and states."""
