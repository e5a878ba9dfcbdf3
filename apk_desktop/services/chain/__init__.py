"""The chain of an appointment: nomination, recommendation, submission, order or election, term."""
