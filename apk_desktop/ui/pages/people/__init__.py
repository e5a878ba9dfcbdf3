"""People: the list, the card, the forms of people and of what they are in bodies."""
