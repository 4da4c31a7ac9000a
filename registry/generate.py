#!/usr/bin/env python3
"""Makes what LibreOffice and the C++ code must know of the commands from commands.tsv, the one table of them.

usage: generate.py commands.tsv OUTPUT_FOLDER
Writes Addons.xcu (menus, toolbar, images), Accelerators.xcu, ToolbarNames.xcu files and command_rows.inc.
"""
import pathlib
import sys
from xml.sax.saxutils import escape

EXTENSION = "vnd.sun.star.extension://org.diwan.diwan"
PROTOCOL = "vnd.diwan:"
MODULES = {
    "W": "com.sun.star.text.TextDocument",
    "C": "com.sun.star.sheet.SpreadsheetDocument",
    "S": "com.sun.star.frame.StartModule",
}
MENU_TITLE = {"fr": "~Diwan", "ar": "ديوان", "en": "~Diwan"}
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACES = (
    'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    ' xmlns:install="http://openoffice.org/2004/installation"'
)


def read_rows(path):
    rows = []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t") + [""] * 8
        names = ("id", "fr", "ar", "en", "where", "when", "places", "shortcut")
        rows.append(dict(zip(names, (cell.strip() for cell in cells))))
    return rows


def prop(name, value, indent):
    return f'{indent}<prop oor:name="{name}"><value>{escape(value)}</value></prop>\n'


def title(texts, indent, name="Title"):
    values = "".join(
        f'<value xml:lang="{tag}">{escape(texts[key])}</value>' for tag, key in (("en-US", "en"), ("fr", "fr"), ("ar", "ar"))
    )
    return f'{indent}<prop oor:name="{name}">{values}</prop>\n'


def item(node, row, context, indent):
    if row["id"] == "-":
        body = prop("URL", "private:separator", indent + "  ")
    else:
        body = (
            prop("URL", PROTOCOL + row["id"], indent + "  ")
            + title(row, indent + "  ")
            + prop("Target", "_self", indent + "  ")
            + (prop("Context", context, indent + "  ") if context else "")
        )
    return f'{indent}<node oor:name="{node}" oor:op="replace">\n{body}{indent}</node>\n'


def contexts(row):
    return ",".join(MODULES[letter] for letter in row["where"])


def menu(rows):
    """One menu for all modules: the office joins menus of the same title and keeps only the first one's context."""
    out = '    <node oor:name="org.diwan.menu" oor:op="replace">\n'
    out += prop("Context", ",".join(MODULES.values()), "      ") + title(MENU_TITLE, "      ") + prop("Target", "_self", "      ")
    out += '      <node oor:name="Submenu">\n'
    shown = [row for row in rows if row["id"] == "-" or "M" in row["places"]]
    for number, row in enumerate(shown):
        out += item(f"m{number:02d}", row, contexts(row), "        ")
    return out + "      </node>\n    </node>\n"


def addons(rows):
    out = HEAD + f'<oor:component-data {NAMESPACES} oor:name="Addons" oor:package="org.openoffice.Office">\n<node oor:name="AddonUI">\n'
    out += '  <node oor:name="OfficeMenuBar">\n' + menu(rows) + "  </node>\n"

    out += '  <node oor:name="OfficeMenuBarMerging">\n    <node oor:name="org.diwan.insert" oor:op="replace">\n'
    out += '      <node oor:name="S1" oor:op="replace">\n'
    out += prop("MergePoint", ".uno:InsertMenu\\.uno:InsertAnnotation", "        ")
    out += prop("MergeCommand", "AddAfter", "        ") + prop("MergeFallback", "AddLast", "        ")
    out += prop("MergeContext", MODULES["W"], "        ") + '        <node oor:name="MenuItems">\n'
    for number, row in enumerate(row for row in rows if "I" in row["places"]):
        named = dict(row, fr="Diwan : " + row["fr"], ar="ديوان: " + row["ar"], en="Diwan: " + row["en"])
        out += item(f"i{number:02d}", named, MODULES["W"], "          ")
    out += "        </node>\n      </node>\n    </node>\n  </node>\n"

    out += '  <node oor:name="OfficeToolBar">\n    <node oor:name="org.diwan.toolbar" oor:op="replace">\n'
    for number, row in enumerate(row for row in rows if "T" in row["places"]):
        out += item(f"t{number:02d}", row, contexts(row), "      ")
    out += "    </node>\n  </node>\n"

    out += '  <node oor:name="OfficeNotebookBar">\n    <node oor:name="org.diwan.notebookbar" oor:op="replace">\n'
    for number, row in enumerate(row for row in rows if "T" in row["places"]):
        out += item(f"n{number:02d}", row, contexts(row), "      ")
    out += "    </node>\n  </node>\n"

    out += '  <node oor:name="Images">\n'
    for row in rows:
        if row["id"] == "-":
            continue
        icon = "diwan" if row["id"] == "show-panel" else row["id"]
        out += f'    <node oor:name="org.diwan.image.{row["id"]}" oor:op="replace">\n' + prop("URL", PROTOCOL + row["id"], "      ")
        out += '      <node oor:name="UserDefinedImages">\n'
        out += prop("ImageSmallURL", f"{EXTENSION}/icons/{icon}_16.png", "        ")
        out += prop("ImageBigURL", f"{EXTENSION}/icons/{icon}_26.png", "        ")
        out += prop("ImageSmallHCURL", f"{EXTENSION}/icons/{icon}_16_dark.png", "        ")
        out += prop("ImageBigHCURL", f"{EXTENSION}/icons/{icon}_26_dark.png", "        ")
        out += "      </node>\n    </node>\n"
    return out + "  </node>\n</node>\n</oor:component-data>\n"


def accelerators(rows):
    out = HEAD + f'<oor:component-data {NAMESPACES} oor:name="Accelerators" oor:package="org.openoffice.Office">\n'
    out += '<node oor:name="PrimaryKeys">\n  <node oor:name="Modules">\n'
    for letter, module in MODULES.items():
        out += f'    <node oor:name="{module}">\n'
        for row in rows:
            if row["shortcut"] and letter in row["where"]:
                out += f'      <node oor:name="{row["shortcut"]}" oor:op="replace">\n        <prop oor:name="Command">'
                out += f'<value xml:lang="en-US">{PROTOCOL}{row["id"]}</value></prop>\n      </node>\n'
        out += "    </node>\n"
    return out + "  </node>\n</node>\n</oor:component-data>\n"


def window_state(package):
    """Docks the toolbar under the standard one: without it the office lets it float over the menu as “Add-On 1”."""
    out = HEAD + f'<oor:component-data {NAMESPACES} oor:name="{package}" oor:package="org.openoffice.Office.UI">\n'
    out += '<node oor:name="UIElements">\n  <node oor:name="States">\n'
    out += '    <node oor:name="private:resource/toolbar/addon_org.diwan.toolbar" oor:op="replace">\n'
    out += title({"en": "Diwan", "fr": "Diwan", "ar": "ديوان"}, "      ", "UIName")
    for name, value in (("Docked", "true"), ("DockingArea", "0"), ("DockPos", "0,2"), ("Visible", "true")):
        out += prop(name, value, "      ")
    return out + "    </node>\n  </node>\n</node>\n</oor:component-data>\n"


def protocol_handler():
    out = HEAD + f'<oor:component-data {NAMESPACES} oor:name="ProtocolHandler" oor:package="org.openoffice.Office">\n'
    out += '<node oor:name="HandlerSet">\n  <node oor:name="org.diwan.Dispatcher" oor:op="replace">\n'
    out += prop("Protocols", PROTOCOL + "*", "    ")
    return out + "  </node>\n</node>\n</oor:component-data>\n"


def cpp_rows(rows):
    when = {"always": "Always", "text": "Text", "writable": "Writable", "changeable": "Changeable"}
    out = "// Made by registry/generate.py from registry/commands.tsv.\n"
    for row in rows:
        if row["id"] == "-":
            continue
        flags = str("X" in row["places"]).lower()
        texts = ", ".join(f'"{row[key]}"' for key in ("fr", "ar", "en"))
        out += f'DIWAN_COMMAND("{row["id"]}", {texts}, When::{when[row["when"]]}, {flags})\n'
    return out


def main():
    rows = read_rows(sys.argv[1])
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        "Addons.xcu": addons(rows),
        "Accelerators.xcu": accelerators(rows),
        "WriterWindowState.xcu": window_state("WriterWindowState"),
        "CalcWindowState.xcu": window_state("CalcWindowState"),
        "ProtocolHandler.xcu": protocol_handler(),
        "command_rows.inc": cpp_rows(rows),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
