"""Recomputes every fingerprint of SME Innovation Evidence from its downloads.

Usage: python3 recompute.py FOLDER

FOLDER holds fingerprints.json and the JSON file of every table. Says how many fingerprints agree, names those that do
not, and then ends with status 1. Needs Python 3.8 or newer and nothing else.
"""

import hashlib
import json
import pathlib
import sys
import unicodedata

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
KINDS = {"statements": "st", "derived-values": "dv", "facts": "fact", "figures": "fig", "cases": "case"}


class Number(str):
    """A number in the digits of the file, which are already those of RFC 8785."""


def read(file):
    return json.loads(file.read_text("utf-8"), parse_int=Number, parse_float=Number)


def canonical(value):
    """The one JSON text of a value: RFC 8785, with texts in Normalization Form C."""
    if value is None:
        return "null"
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, str):
        return json.dumps(unicodedata.normalize("NFC", value), ensure_ascii=False)
    if isinstance(value, dict):
        return "{" + ",".join(f"{canonical(name)}:{canonical(value[name])}" for name in sorted(value)) + "}"
    return "[" + ",".join(map(canonical, value)) + "]"


def fingerprint(record):
    rest = int(hashlib.sha256(canonical(record).encode("utf-8")).hexdigest(), 16)
    letters = ""
    for _ in range(16):
        rest, digit = divmod(rest, 20)
        letters = LETTERS[digit] + letters
    return "SIE1:" + "-".join(letters[place : place + 4] for place in range(0, 16, 4))


def main(folder):
    published = read(folder / "fingerprints.json")
    files = [file for file in folder.glob("*.json") if file.name not in ("fingerprints.json", "manifest.json")]
    tables = {table["id"]: table for table in map(read, files) if "rows" in table}
    columns = published["columns"]
    known = {}

    def rows(table):
        return tables[table]["rows"] if table in tables else []

    factors = {row["factor"]: row["id"] for row in rows("us-abs-factors")}

    def reference(table, row):
        if table == "us-abs-innovation-barriers":
            return f"cell:{table}/{row['firms']}.{factors[row['factor']]}.{row['size_class']}"
        key = row.get("id", row.get("cell"))
        return f"{KINDS[table]}:{key}" if table in KINDS else f"cell:{table}/{key}"

    def values(table, row):
        return {name: row[name] for name in columns[table]}

    def of(references):
        return sorted(known[reference] for reference in references if reference in known)

    def listed(text):
        return text.split(";") if text else []

    def add_table(table):
        parts = []
        for row in tables[table]["rows"]:
            own = known.get(reference(table, row)) if table in columns else None
            parts.append(own or fingerprint({"id": f"table:{table}", "values": row}))
        known[f"table:{table}"] = fingerprint({"id": f"table:{table}", "of": sorted(parts)})

    for table in columns:
        if table not in ("figures", "cases"):
            for row in rows(table):
                known[reference(table, row)] = fingerprint(
                    {"id": reference(table, row), "values": values(table, row)}
                )
    drawn = [(table, row) for table in ("scheme-nodes", "scheme-flows") for row in rows(table)]
    for figure in {row["figure"] for _, row in drawn}:
        parts = of(reference(table, row) for table, row in drawn if row["figure"] == figure)
        known[f"scheme:{figure}"] = fingerprint({"id": f"scheme:{figure}", "of": parts})
    for row in rows("cases"):
        parts = [f"scheme:{row['figure']}", f"cell:names/{row['person']}", f"cell:names/{row['organisation']}"]
        functions = [each for each in rows("case-functions") if each["case"] == row["id"]]
        parts += [reference("case-functions", each) for each in functions]
        record = {"id": f"case:{row['id']}", "of": of(parts), "values": values("cases", row)}
        known[record["id"]] = fingerprint(record)
    for table in tables:
        if table != "figures":
            add_table(table)
    for row in rows("figures"):
        parts = [f"table:{row['table']}", f"scheme:{row['id']}"]
        parts += [f"st:{each}" for each in listed(row["statements"])]
        parts += [f"dv:{each}" for each in listed(row["derived"])]
        record = {"id": f"fig:{row['id']}", "of": of(parts), "values": values("figures", row)}
        known[record["id"]] = fingerprint(record)
    if "figures" in tables:
        add_table("figures")

    wrong = {each for each in {*known, *published["records"]} if known.get(each) != published["records"].get(each)}
    for each in sorted(wrong):
        print(f"{each}: published {published['records'].get(each)}, recomputed {known.get(each)}")
    print(f"{len(known) - len(wrong & set(known))} of {len(published['records'])} fingerprints agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1])))
