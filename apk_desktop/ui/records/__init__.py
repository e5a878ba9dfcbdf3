"""What any record has beside its own fields: papers, reminders, history."""
