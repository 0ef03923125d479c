"""What the grammar allows and PowerShell refuses, checked on the finished tree.

`symbols` resolves names in classes, `semantic` makes one walk for all other rules, each in the file of its topic.
`definitions` holds what PowerShell finds only when a script's classes and enums are made.
"""
