"""Schema migrations, run when an older register is opened."""
