"""The page of the Council and of any other body."""
