"""The program with its window: the only part that knows every other."""
