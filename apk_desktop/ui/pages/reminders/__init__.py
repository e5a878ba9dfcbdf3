"""The page of reminders."""
