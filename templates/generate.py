#!/usr/bin/env python3
"""Writes the unpacked documents <language>/<id>/ of the templates described in layouts/<id>.py, and the styles of all.

    templates/generate.py            writes what changed
    templates/generate.py --check    writes nothing; names what would change, exit status 1

Run by a person after a change to layouts/, styles/, or a label in templates.json; what it writes is kept in the
repository. brief, quote and proposal were written in Writer: of theirs only styles.xml is written.
"""

import importlib.util
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

from layout import Sheet  # noqa: E402  (found beside this file)

LANGUAGES = ("fr", "ar", "en")
NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
}
FONTS = """  <office:font-face-decls>
    <style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans'" style:font-family-generic="swiss" \
style:font-pitch="variable"/>
    <style:font-face style:name="Noto Naskh Arabic" svg:font-family="'Noto Naskh Arabic'" \
style:font-family-generic="roman" style:font-pitch="variable"/>
    <style:font-face style:name="OpenSymbol" svg:font-family="OpenSymbol" style:font-charset="x-symbol"/>
  </office:font-face-decls>
"""


def labels_of(manifest, one):
    """By name of placeholder; a template "like" another has the other's."""
    labels = {}
    named = {other["id"]: other for other in manifest["templates"]}
    own = one.get("placeholders", []) + (named[one["like"]]["placeholders"] if "like" in one else [])
    for placeholder in manifest["letterhead"] + own:
        for field in placeholder.get("fields", [placeholder]):
            labels[field["name"]] = field["label"]
    return labels


def in_letterhead(language):
    styles = (HERE / "styles" / f"{language}.xml").read_text(encoding="utf-8")
    return set(re.findall('text:description="([^"]+)"', styles))


def layout_of(path):
    described = importlib.util.spec_from_file_location(path.stem.replace("-", "_"), path)
    module = importlib.util.module_from_spec(described)
    described.loader.exec_module(module)
    return module


def content(sheet, body):
    blocks = sheet.blocks(body, 6)
    spaces = "\n".join(f'  xmlns:{name}="{address}"' for name, address in NAMESPACES.items())
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content\n{spaces}\n  office:version="1.3">\n'
            f"{FONTS}  <office:automatic-styles>\n{''.join(sheet.table_styles)}  </office:automatic-styles>\n"
            f"  <office:body>\n    <office:text>\n{blocks}"
            f'      <text:p text:style-name="Standard"/>\n    </office:text>\n  </office:body>\n'
            f"</office:document-content>\n")


def meta(example, one, language):
    title = one["titles"][language]
    return (example.replace("<dc:title>" + example.split("<dc:title>")[1].split("</dc:title>")[0], f"<dc:title>{title}")
            .replace('"Diwan template">brief<', f'"Diwan template">{one["id"]}<'))


def written():
    """Path and bytes of each file that the layouts and the styles ask for."""
    manifest = json.loads((HERE / "templates.json").read_text(encoding="utf-8"))
    for one in manifest["templates"]:
        layout_path = HERE / "layouts" / f"{one['id']}.py"
        layout = layout_of(layout_path) if layout_path.exists() else None
        for language in LANGUAGES:
            folder = HERE / language / one["id"]
            example = HERE / language / "brief"
            yield folder / "styles.xml", (HERE / "styles" / f"{language}.xml").read_text(encoding="utf-8")
            if layout is None:
                continue
            if hasattr(layout, "content"):  # a variant of another document
                text = layout.content(HERE, language)
            else:
                sheet = Sheet(language, one["titles"][language], labels_of(manifest, one))
                try:
                    text = content(sheet, layout.body(sheet))
                    if unused := set(sheet.labels) - sheet.used - in_letterhead(language):
                        raise ValueError("no place for " + ", ".join(sorted(unused)))
                except ValueError as wrong:
                    sys.exit(f"layouts/{one['id']}.py: {wrong}")
            yield folder / "content.xml", text
            yield folder / "meta.xml", meta((example / "meta.xml").read_text(encoding="utf-8"), one, language)
            for same in ("mimetype", "META-INF/manifest.xml"):
                yield folder / same, (example / same).read_text(encoding="utf-8")


def main(arguments):
    check = arguments == ["--check"]
    if arguments and not check:
        sys.exit(__doc__)
    changed = 0
    for path, text in written():
        new = text.encode("utf-8")
        if path.exists() and path.read_bytes() == new:
            continue
        changed += 1
        print(("differs: " if check else "written: ") + str(path.relative_to(HERE)))
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(new)
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
