"""The words in which a template is described once for three languages: see layouts/*.py and docs/templates.md.

    from layout import F, T, Sheet, cell, para, table

    def body(sheet):
        return [
            sheet.title(),
            para("Diwan Subtitle", F("meeting.title")),
            table("DiwanAgendaFacts", [5.6, 5.7, 5.7], [[cell("Fact", para("Diwan Label", T("Date", "التاريخ", "Date")),
                                                               para("Diwan Value", F("doc.date")))]]),
        ]

F is a placeholder of templates.json, whose label it shows; T a text in French, Arabic and English. Styles are the named
ones of styles/<language>.xml. Looks of cells are listed in CELLS.
"""

import re
from xml.sax.saxutils import escape

NO_BREAK = "\u00a0"
NARROW_LINE = "0.5pt solid #c9d4d8"
TINT = "#eff4f5"


def T(french, arabic, english):
    return {"fr": french, "ar": arabic, "en": english}


class F(str):
    """A placeholder, by its machine name."""


def _sides(top, bottom, start, end):
    return {"padding-top": top, "padding-bottom": bottom, "padding-start": start, "padding-end": end}


def _borders(**sides):
    return {f"border-{side}": sides.get(side, "none") for side in ("top", "left", "right", "bottom")}


# Looks of a cell. "padding-start" is the side where a line of the language begins.
CELLS = {
    "Plain": {"padding": "0cm", "border": "none"},
    "Fact": {"padding": "0.15cm", "border": "none", "background-color": TINT},
    "Label": {**_sides("0.16cm", "0.16cm", "0.2cm", "0.2cm"), **_borders(bottom=NARROW_LINE), "background-color": TINT},
    "Value": {**_sides("0.16cm", "0.16cm", "0.3cm", "0.3cm"), **_borders(bottom=NARROW_LINE)},
    "Heading": {"vertical-align": "middle", "padding": "0.12cm", "border": "none", "background-color": "#1f4e5f"},
    "Line": {"padding": "0.12cm", **_borders(bottom=NARROW_LINE)},
    "Roomy": {"vertical-align": "middle", **_sides("0.22cm", "0.22cm", "0.12cm", "0.12cm"), **_borders(bottom=NARROW_LINE)},
    "Box": {"padding": "0.25cm", "border": NARROW_LINE},
    "Side": {**_sides("0.1cm", "0.1cm", "0cm", "0.35cm"), "border": "none"},
    "Panel": {"padding": "0.3cm", "border": "none", "background-color": TINT},
    "Party": {"padding": "0.25cm", **_borders(top="1.5pt solid #1f4e5f"), "background-color": TINT},
    "Accent": {"padding": "0.25cm", **_borders(top="1.5pt solid #96703a")},
    "Quote": {"padding-top": "0.2cm", "padding-bottom": "0.2cm", "padding-start": "0.4cm", "padding-end": "0.2cm",
              # Writer draws the left border of a cell on the right of a table that runs from right to left.
              **_borders(left="2pt solid #96703a")},
}


def para(style, *runs):
    return {"kind": "p", "style": style, "runs": runs}


def section(*runs):
    return {"kind": "h", "style": "Diwan Section", "level": 2, "runs": runs}


def spacer():
    return para("Diwan Spacer")


def bullets(*runs):
    return {"kind": "list", "style": "Diwan Bullets", "item": "Diwan List Item", "runs": runs}


def steps(*runs):
    return {"kind": "list", "style": "Diwan Steps", "item": "Diwan Step", "runs": runs}


def cell(look, *paragraphs, span=1):
    return {"look": look, "paragraphs": paragraphs, "span": span}


def fact(label, *runs, style="Diwan Value"):
    """A small label with its value under it, on a tint: the boxes at the head of a document."""
    return cell("Fact", para("Diwan Label", label), para(style, *runs))


def pair(label, *paragraphs):
    """A row of two cells: the name of a part, and what stands in it."""
    return [cell("Label", para("Diwan Part", label)), cell("Value", *paragraphs)]


def heading_row(*labels, amounts=()):
    """The dark row on top of a table; the columns numbered in `amounts` hold numbers."""
    return [cell("Heading", para("Diwan Table Heading Amount" if at in amounts else "Diwan Table Heading", label))
            for at, label in enumerate(labels)]


def line_row(*contents, amounts=(), look="Line"):
    """One line of a table; of a table placeholder, the pattern of all its lines."""
    return [cell(look, para("Diwan Table Amount" if at in amounts else "Diwan Table Text", content))
            for at, content in enumerate(contents)]


def table(name, widths, rows, headings=(), height=None, above=0.2, below=0.2):
    """`widths` in centimetres, 17 in all; `height` the least height of a row below the headings."""
    if abs(sum(widths) - 17.0) > 0.001:
        raise ValueError(f"{name}: the columns are {sum(widths)} cm wide, not 17")
    for row in [*headings, *rows]:
        if sum(one["span"] for one in row) != len(widths):
            raise ValueError(f"{name}: a row has not the cells of its {len(widths)} columns")
    return {"kind": "table", "name": name, "widths": widths, "headings": headings, "rows": rows, "height": height,
            "above": above, "below": below}


class Sheet:
    """One template in one language, on its way to XML. `labels` are those of templates.json."""

    def __init__(self, language, title, labels):
        self.language = language
        self.heading = title
        self.labels = labels
        self.table_styles = []
        self.used = set()

    def title(self):
        return {"kind": "h", "style": "Diwan Title", "level": 1, "runs": (self.heading,)}

    def text(self, words):
        said = words[self.language] if isinstance(words, dict) else words
        if self.language == "fr":
            said = re.sub(r" (?=[:;!?»])|(?<=«) ", NO_BREAK, said)
        if self.language == "ar":
            said = re.sub(r"[A-Za-z0-9%](?:[A-Za-z0-9 .,/%×@_–-]*[A-Za-z0-9%])?", "\u2066\\g<0>\u2069", said)
        return escape(said)

    def run(self, run):
        if not isinstance(run, F):
            return self.text(run)
        if run not in self.labels:
            raise ValueError(f"templates.json has no placeholder {run} here")
        self.used.add(str(run))
        label = escape(f"<{self.labels[run][self.language]}>")
        return f'<text:placeholder text:placeholder-type="text" text:description="{run}">{label}</text:placeholder>'

    def blocks(self, blocks, indent):
        return "".join(self.block(block, indent) for block in blocks)

    def block(self, block, indent):
        space = " " * indent
        kind = block["kind"]
        if kind == "table":
            return self.table(block, indent)
        style = block["style"].replace(" ", "_20_")
        inside = "".join(self.run(run) for run in block["runs"])
        if kind == "h":
            level = block["level"]
            return f'{space}<text:h text:style-name="{style}" text:outline-level="{level}">{inside}</text:h>\n'
        if kind == "list":
            item = block["item"].replace(" ", "_20_")
            return (f'{space}<text:list text:style-name="{style}">\n{space}  <text:list-item>\n'
                    f'{space}    <text:p text:style-name="{item}">{inside}</text:p>\n'
                    f"{space}  </text:list-item>\n{space}</text:list>\n")
        return f'{space}<text:p text:style-name="{style}">{inside}</text:p>\n'

    def table(self, block, indent):
        space = " " * indent
        name = block["name"]
        self.table_styles.append(self.styles_of(block))
        parts = [f'{space}<table:table table:name="{name}" table:style-name="{name}">\n']
        for at in range(len(block["widths"])):
            parts.append(f'{space}  <table:table-column table:style-name="{name}.{chr(65 + at)}"/>\n')
        if block["headings"]:
            parts.append(f"{space}  <table:table-header-rows>\n")
            kind = "Head" if block["height"] else "Row"
            parts += [self.row(name, row, indent + 4, kind) for row in block["headings"]]
            parts.append(f"{space}  </table:table-header-rows>\n")
        parts += [self.row(name, row, indent + 2) for row in block["rows"]]
        parts.append(f"{space}</table:table>\n")
        return "".join(parts)

    def row(self, name, row, indent, kind="Row"):
        space = " " * indent
        parts = [f'{space}<table:table-row table:style-name="{name}.{kind}">\n']
        for one in row:
            span = f' table:number-columns-spanned="{one["span"]}"' if one["span"] > 1 else ""
            parts.append(f'{space}  <table:table-cell table:style-name="{name}.{one["look"]}"{span} '
                         f'office:value-type="string">\n')
            parts.append(self.blocks(one["paragraphs"], indent + 4))
            parts.append(f"{space}  </table:table-cell>\n")
            parts += [f"{space}  <table:covered-table-cell/>\n"] * (one["span"] - 1)
        parts.append(f"{space}</table:table-row>\n")
        return "".join(parts)

    def styles_of(self, block):
        name = block["name"]
        mode = "rl-tb" if self.language == "ar" else "lr-tb"
        styles = [("", "table", f'<style:table-properties style:width="17.0cm" table:align="margins" '
                   f'style:writing-mode="{mode}" table:border-model="collapsing" fo:margin-top="{block["above"]}cm" '
                   f'fo:margin-bottom="{block["below"]}cm" style:may-break-between-rows="true"/>')]
        for at, width in enumerate(block["widths"]):
            styles.append((f".{chr(65 + at)}", "table-column",
                           f'<style:table-column-properties style:column-width="{width}cm"/>'))
        least = f' style:min-row-height="{block["height"]}cm"' if block["height"] else ""
        styles.append((".Row", "table-row", f'<style:table-row-properties fo:keep-together="always"{least}/>'))
        if least and block["headings"]:
            styles.append((".Head", "table-row", '<style:table-row-properties fo:keep-together="always"/>'))
        looks = [one["look"] for row in [*block["headings"], *block["rows"]] for one in row]
        for look in dict.fromkeys(looks):
            styles.append((f".{look}", "table-cell", f"<style:table-cell-properties {self.look(look)}/>"))
        return "".join(f'    <style:style style:name="{name}{part}" style:family="{family}">\n      {properties}\n'
                       f"    </style:style>\n" for part, family, properties in styles)

    def look(self, look):
        start, end = ("right", "left") if self.language == "ar" else ("left", "right")
        attributes = []
        for key, value in CELLS[look].items():
            key = key.replace("padding-start", f"padding-{start}").replace("padding-end", f"padding-{end}")
            space = "style" if key == "vertical-align" else "fo"
            attributes.append(f'{space}:{key}="{value}"')
        return " ".join(attributes)
