"""The commands, one module each; each has `run(session)`."""
