"""Providers: what drives hold, and how paths find it.

`paths` is about the text of paths, `place` about one item, `resolution` about finding items (wildcards). A provider is a
subclass of `provider.Provider`: `file_system` for files, `table` and its subclasses for environment, variables, functions and
aliases. `drives.py` one folder up holds the drives of a session.
"""
