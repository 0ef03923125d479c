#!/usr/bin/env python3
"""Answer the JSON recordings with the product: `answer.py KIND` reads records and writes PowerShell's fields, one JSON a line.

Each kind has a module in `answers/` with a function `answer(record)`; it only translates names.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

MODULES = {
    "tokens": "answers.tokens",
    "ast": "answers.trees",
    "errors": "answers.errors",
    "errors-run": "answers.errors_run",
    "completions": "answers.completions",
    "editing": "answers.editing",
}


def main() -> int:
    here = Path(__file__).resolve().parent
    sys.path[:0] = [str(here), str(here.parent.parent)]
    answer = importlib.import_module(MODULES[sys.argv[1]]).answer
    for line in sys.stdin:
        if line.strip():
            record = json.loads(line)
            print(json.dumps({"id": record["id"], **answer(record)}, ensure_ascii=True), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
