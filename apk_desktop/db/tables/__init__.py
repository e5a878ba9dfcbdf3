"""The tables of the register, one module per subject."""
