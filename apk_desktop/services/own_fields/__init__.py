"""The office's own fields of people and associations: setting them up, and their values."""
