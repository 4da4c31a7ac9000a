#!/usr/bin/env python3
"""Makes CalcAddIns.xcu, what Calc is told of the functions DIWAN.*, from functions.tsv, the one table of them.

usage: functions.py functions.tsv OUTPUT_FOLDER
"""
import pathlib
import sys
from xml.sax.saxutils import escape

# Calc stores a function in files as SERVICE.METHOD and reads both without regard to capitals.
SERVICE = "Diwan"
CATEGORY = {"name fr": "Diwan", "name ar": "ديوان", "name en": "Diwan"}
LANGUAGES = (("en-US", "en"), ("fr", "fr"), ("ar", "ar"))
COLUMNS = ("kind", "id", "name fr", "name ar", "name en", "help fr", "help ar", "help en")
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    oor:name="CalcAddIns" oor:package="org.openoffice.Office">
<node oor:name="AddInInfo">
"""


def read_functions(path):
    """The rows as functions, each with its arguments."""
    functions = []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        row = dict(zip(COLUMNS, line.split("\t"), strict=True))
        if row["kind"] == "function":
            functions.append(dict(row, arguments=[]))
        elif row["kind"] == "argument":
            functions[-1]["arguments"].append(row)
        else:
            sys.exit(f"{path}: “{row['kind']}” is neither function nor argument")
    return functions


def texts(name, row, column, indent):
    values = "".join(f'<value xml:lang="{tag}">{escape(row[f"{column} {code}"])}</value>' for tag, code in LANGUAGES)
    return f'{indent}<prop oor:name="{name}">{values}</prop>\n'


def same(name, value, indent):
    return f'{indent}<prop oor:name="{name}"><value>{escape(value)}</value></prop>\n'


def described(row, indent):
    return texts("DisplayName", row, "name", indent) + texts("Description", row, "help", indent)


def function(row):
    out = f'      <node oor:name="{row["id"]}" oor:op="replace">\n' + described(row, "        ")
    # Calc knows its own categories only and shows others under Add-in; the second name is what ours is called.
    out += same("Category", "Add-In", "        ") + texts("CategoryDisplayName", CATEGORY, "name", "        ")
    out += texts("CompatibilityName", row, "name", "        ") + '        <node oor:name="Parameters">\n'
    for argument in row["arguments"]:
        out += f'          <node oor:name="{argument["id"]}" oor:op="replace">\n' + described(argument, "            ")
        out += "          </node>\n"
    return out + "        </node>\n      </node>\n"


def main():
    functions = read_functions(sys.argv[1])
    out = HEAD + f'  <node oor:name="{SERVICE}" oor:op="replace">\n    <node oor:name="AddInFunctions">\n'
    out += "".join(function(row) for row in functions)
    out += "    </node>\n  </node>\n</node>\n</oor:component-data>\n"
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "CalcAddIns.xcu").write_text(out, encoding="utf-8")


if __name__ == "__main__":
    main()
