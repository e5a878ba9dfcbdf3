"""The page of own fields: what the office writes of people and associations beside the usual."""
