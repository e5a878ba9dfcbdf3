"""The page of the change log."""
