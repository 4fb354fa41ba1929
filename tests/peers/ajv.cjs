// Verdicts of Ajv (JSON Schema 2020-12, strict mode) on documents.
//
//   node ajv.cjs FOLDER < REQUEST
//
// FOLDER holds the schemas. REQUEST maps the $id of schemas to lists of documents; the answer on
// standard output maps them to lists of verdicts. Of strict mode, two checks are left out: of
// tuples, as the third of any number of values is told by its place, and of required members, as
// a part of a schema may demand a member that another part describes.

const fs = require("fs");
const path = require("path");
const Ajv = require("ajv/dist/2020").default;

const ajv = new Ajv({ strict: true, strictTuples: false, strictRequired: false });
ajv.addVocabulary(["x-apdsl-profile", "x-apdsl-requirement", "x-apdsl-unenforced"]);

function addSchemas(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const found = path.join(folder, entry.name);
    if (entry.isDirectory()) addSchemas(found);
    else if (entry.name.endsWith(".json")) ajv.addSchema(JSON.parse(fs.readFileSync(found)));
  }
}

addSchemas(process.argv[2]);
const answer = {};
for (const [id, documents] of Object.entries(JSON.parse(fs.readFileSync(0)))) {
  const validate = ajv.getSchema(id);
  answer[id] = documents.map((document) => validate(document));
}
process.stdout.write(JSON.stringify(answer));
