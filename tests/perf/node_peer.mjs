// What a Node script does before it checks anything: js-yaml loads every document of a stream; they are counted.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const [modules, path] = process.argv.slice(2);   // the folder that js-yaml was installed into; the stream
const yaml = createRequire(resolve(modules, "x"))("js-yaml");

let documents = 0;
for (const text of readFileSync(path, "utf8").split(/^---\n/m)) {
  if (text !== "" && typeof yaml.load(text) === "object") ++documents;
}
console.log(`${documents} documents`);
