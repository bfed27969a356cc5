"""The rules, one subject a file: each looks at a whole deck and tells what it finds."""
