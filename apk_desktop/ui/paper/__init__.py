"""Papers on the screen, in files and on the printer."""
