"""The whole site in one file, to open from a disk by a double click."""
