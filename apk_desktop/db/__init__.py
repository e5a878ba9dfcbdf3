"""The register: tables, migrations, and every question asked of them."""
