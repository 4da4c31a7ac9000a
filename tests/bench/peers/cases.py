#!/usr/bin/env python3
"""Writes the invented minutes as the inputs of the comparisons.   usage: cases.py MINUTES-FOLDER OUTPUT-FOLDER

dates_LANGUAGE.jsonl holds a case per line of the minutes, summary_LANGUAGE.txt the minutes as one text; both again and
again until they hold as many bytes of text as are asked for below."""
import json
import pathlib
import sys

DATE_BYTES = 1_000_000
SUMMARY_BYTES = 200_000

minutes, output = map(pathlib.Path, sys.argv[1:3])
for language in ("fr", "en", "ar"):
    text = (minutes / f"minutes_{language}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip()]
    size = turn = 0
    with open(output / f"dates_{language}.jsonl", "w", encoding="utf-8") as cases:
        while size < DATE_BYTES:
            for number, line in enumerate(lines):
                case = {"id": f"{turn}-{number}", "lang": language, "ref": "2026-05-03", "text": line}
                cases.write(json.dumps(case, ensure_ascii=False) + "\n")
                size += len(line.encode())
            turn += 1
    copies = SUMMARY_BYTES // len(text.encode()) + 1
    (output / f"summary_{language}.txt").write_text(
        "\n\n".join(text + f"\nTurn {copy}." for copy in range(copies)), encoding="utf-8")
