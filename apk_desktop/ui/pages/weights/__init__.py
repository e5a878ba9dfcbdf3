"""The page of the weights of communities."""
