"""The page of the rotation."""
