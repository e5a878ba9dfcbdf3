"""The page of the rotation's schedule."""
