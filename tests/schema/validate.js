// Validates instances against schemas with ajv: reads {"dialect", "schemas": {NAME: schema}, "checks": [[NAME, instance]]}
// from standard input and prints for each check its errors, one line each; an empty list where it is valid.
//
//     node validate.js FOLDER_OF_NODE_MODULES <job.json
'use strict';

const path = require('path');
const load = (name) => require(path.join(path.resolve(process.argv[2]), 'ajv', 'dist', name));

const job = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const Ajv = load(job.dialect === 'draft-07' ? 'ajv' : '2020').default;
// Strict: an unknown keyword or format fails. Types of branches (`then`, `items` of `allOf`) are told by those around them.
const ajv = new Ajv({allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true});

const validators = new Map();
for (const [name, schema] of Object.entries(job.schemas)) validators.set(name, ajv.compile(schema));
const line = (error) => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`;
const answers = job.checks.map(([name, instance]) => {
  const validate = validators.get(name);
  return validate(instance) ? [] : validate.errors.map(line);
});
process.stdout.write(JSON.stringify(answers));
