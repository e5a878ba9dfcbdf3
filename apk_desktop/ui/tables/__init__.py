"""Tables of the registers: paged rows, painted cells, columns the clerk chooses."""
