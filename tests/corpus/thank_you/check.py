"""Prints every planted mistake as letter[start:end]; parses every context. Exit 1 where something is wrong."""

import json
import pathlib
import sys
import tomllib

here = pathlib.Path(__file__).parent
bad = files = 0
for path in sorted(here.glob("contexts/*/*.toml")):
    try:
        tomllib.loads(path.read_text(encoding="utf-8"))
        files += 1
    except tomllib.TOMLDecodeError as error:
        bad += 1
        print(path.name, error)
ids = set()
for part in ("tune", "unseen"):
    for line in (here / "letters" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case["id"] in ids:
            bad += 1
            print("id twice:", case["id"])
        ids.add(case["id"])
        for plant in case["planted"]:
            piece = case["letter"][plant["start"] : plant["end"]]
            if not piece.strip() or piece != piece.strip():
                bad += 1
                print("EMPTY OR RAGGED", end=" ")
            short = piece if len(piece) < 110 else piece[:70] + " ... " + piece[-30:]
            print(f"{case['id']} {plant['type']}: {short!r}  ({plant['note']})")
print(f"{files} contexts, {len(ids)} letters, {bad} wrong", file=sys.stderr)
sys.exit(1 if bad else 0)
