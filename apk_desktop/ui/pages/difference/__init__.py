"""The page that compares a body on two days."""
