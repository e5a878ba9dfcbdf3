"""Everything that happened to a person, as dated events of one chronicle."""
