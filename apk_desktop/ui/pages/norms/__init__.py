"""The page of norms: dated rules with their legal basis."""
