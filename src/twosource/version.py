"""The version; a record read by another version is read again."""

VERSION = "0.1.0"
