/**
 * Makes validators and types from `specs/*.schema.json`. The schema is the source of truth: `exercise.schema.json`
 * becomes the type guard `validateExercise` and the type `ExerciseDocument`. Compiled here and not at run time,
 * because importing ajv and compiling costs more than the rest of the start-up.
 */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";
import { writeIfChanged } from "./write-if-changed.mjs";

/**
 * @typedef {object} Source
 * @property {string} file such as `exercise.schema.json`
 * @property {string} name such as `Exercise`
 * @property {import("ajv").AnySchemaObject} schema
 */

const root = fileURLToPath(new URL("../../", import.meta.url));
const specsFolder = join(root, "specs");
const outputFolder = join(root, "grader/spec/generated");
const suffix = ".schema.json";
const banner =
  "// Made by `npm run generate` from specs/*.schema.json; edit those instead.\n";

/** @returns {Promise<Source[]>} */
async function readSources() {
  const files = await readdir(specsFolder);
  const schemas = files.filter((file) => file.endsWith(suffix)).sort();
  return Promise.all(schemas.map(readSource));
}

/**
 * @param {string} file
 * @returns {Promise<Source>}
 */
async function readSource(file) {
  const text = await readFile(join(specsFolder, file), "utf8");
  /** @type {import("ajv").AnySchemaObject} */
  const schema = JSON.parse(text);
  return { file, name: pascalCase(file.slice(0, -suffix.length)), schema };
}

/** @param {string} kebab */
function pascalCase(kebab) {
  return kebab.replace(/(?:^|-)(\w)/g, (_, /** @type {string} */ letter) =>
    letter.toUpperCase(),
  );
}

/** @param {Source} source */
function compileValidator({ file, name, schema }) {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    discriminator: true,
    strict: true,
    // The formatter of spec errors shows the value that was found.
    verbose: true,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(schema, file);
  return standalone.default(ajv, { [`validate${name}`]: file });
}

/**
 * Even as an ES module, ajv's code calls `require` for its run-time parts; bundling takes them in.
 * @param {string} code
 */
async function bundled(code) {
  const result = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    banner: { js: banner },
    write: false,
  });
  return result.outputFiles.map((file) => file.text).join("");
}

/** @param {Source} source */
async function documentTypes({ name, schema }) {
  // A title or id of the schema would take the place of the name that the convention asks for.
  const { title, $id, ...nameless } = schema;
  return compile(nameless, `${name}Document`, {
    additionalProperties: false,
    bannerComment: banner,
    cwd: specsFolder,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
  });
}

/** @param {Source} source */
function documentFile({ file }) {
  return `${file.slice(0, -suffix.length)}-document.d.ts`;
}

/** @param {Source} source */
function validatorFile({ file }) {
  return `${file.slice(0, -suffix.length)}-validator.js`;
}

/**
 * One module for each validator, so that a program loads only those that it uses: together they are hundreds of kilobytes.
 * @param {readonly Source[]} sources
 */
function index(sources) {
  const exports = sources.map(
    (source) =>
      `export { validate${source.name} } from "./${validatorFile(source)}";`,
  );
  return [banner, ...exports, ""].join("\n");
}

/** @param {readonly Source[]} sources */
function declarations(sources) {
  const imports = sources.map(
    (source) =>
      `import type { ${source.name}Document } from "./${documentFile(source)}";`,
  );
  const guards = sources.map(
    ({ name }) =>
      `export declare const validate${name}: Validator<${name}Document>;`,
  );
  const names = sources.map(({ name }) => `${name}Document`).join(", ");
  return [
    banner,
    'import type { ErrorObject } from "ajv";',
    ...imports,
    `export type { ${names} };`,
    "/** `errors` belongs to the latest call. */",
    "export interface Validator<Document> {",
    "  (value: unknown): value is Document;",
    "  errors?: ErrorObject[] | null;",
    "}",
    ...guards,
    "",
  ].join("\n");
}

const sources = await readSources();
await writeIfChanged(join(outputFolder, "validators.js"), index(sources));
await writeIfChanged(
  join(outputFolder, "validators.d.ts"),
  declarations(sources),
);
for (const source of sources) {
  const validator = await bundled(compileValidator(source));
  await writeIfChanged(join(outputFolder, validatorFile(source)), validator);
  const types = await documentTypes(source);
  await writeIfChanged(join(outputFolder, documentFile(source)), types);
}
