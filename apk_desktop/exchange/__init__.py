"""Files in and out: CSV, XLSX, cases of rotation."""
