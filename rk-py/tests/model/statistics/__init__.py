"""Statistics of plain tables and of surveys, from docs/src/wire/statistics.md alone."""
