"""Forms: fields with their labels and errors, and the dialogs that hold them."""
