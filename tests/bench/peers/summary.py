#!/usr/bin/env python3
"""The summary of a text by `diwan read`, alone.   usage: summary.py DIWAN SENTENCES LANGUAGE < text"""
import json
import subprocess
import sys

program, sentences, language = sys.argv[1:4]
read = subprocess.run([program, "read", "--format", "json", "--sentences", sentences, "--lang", language, "-"],
                      input=sys.stdin.buffer.read(), capture_output=True, check=True)
print(" ".join(line["text"] for line in json.loads(read.stdout)["summary"]))
