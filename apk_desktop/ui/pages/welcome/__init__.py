"""The page before a register is open."""
