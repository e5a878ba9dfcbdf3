"""The page of data health: the rules, and what each finds."""
