"""The rotation of the two deputy chairs: seats, proposal, reasons, and the order that decides."""
