"""The parser: recursive descent, one file per family of rules.

Every file adds its rules to the class of the file it builds on, from `rules` (state, recovery) by type names, attributes,
parameters, expressions, members, strings, hash literals, operands, arguments, redirections, commands, pipelines, `if`,
`switch`, loops, functions, `try`, `data`, `using`, methods, classes, enums and script blocks up to `statements`, whose class
is the whole parser. Rules further down call those above by the names declared in `rules`.

A rule named `parse_x` reads an x where the tokens are, or gives None and takes nothing when none is there. It leaves the
tokenizer in the mode it found. What is missing is reported once and taken for present, so that parsing always goes on.
"""
