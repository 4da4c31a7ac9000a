// chrono-node as `diwan dates` is called: JSON lines {"id","lang","ref","text"} in, {"id","dates":[…]} out.
//
//   node dates.mjs FOLDER-WITH-NODE_MODULES < cases.jsonl
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const chrono = createRequire(join(process.argv[2], "here.js"))("chrono-node");
const readers = { fr: chrono.fr, en: chrono.en, ar: chrono.ar };
const two = (number) => String(number).padStart(2, "0");
const day = (part) => `${part.get("year")}-${two(part.get("month"))}-${two(part.get("day"))}`;

const answers = [];
for (const line of readFileSync(0, "utf8").split("\n")) {
  if (!line.trim()) continue;
  const given = JSON.parse(line);
  const reader = readers[given.lang] ?? chrono.en;
  const reference = new Date(given.ref.length === 10 ? `${given.ref}T00:00:00` : given.ref);
  const dates = reader.parse(given.text, reference).map((found) => ({
    text: found.text,
    start: day(found.start),
    ...(found.end ? { end: day(found.end) } : {}),
  }));
  answers.push(JSON.stringify({ id: given.id, dates }));
}
process.stdout.write(answers.join("\n") + "\n");
