/**
 * What no linter looks at: folders that grew too large, and names that break the house's convention or another system.
 */
import { readdirSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const mostSources = 8;
const notOurs = new Set([
  "node_modules",
  "dist",
  "coverage",
  "generated",
  ".git",
  "__pycache__",
]);
const namedByConvention = /^(README|LICENSE|CHANGELOG|CONTRIBUTING)(\.md)?$/;
const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const hostileToWindows =
  /[<>:"|?*\\]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** @typedef {{ readonly path: string, readonly names: readonly string[], readonly files: readonly string[] }} Folder */

/**
 * @param {string} path relative to the root, with `/` at its end; empty for the root
 * @returns {Folder[]}
 */
function foldersBelow(path) {
  const entries = readdirSync(root + path, { withFileTypes: true });
  const ours = entries.filter(({ name }) => !notOurs.has(name));
  const folders = ours.filter((entry) => entry.isDirectory());
  const files = ours.filter((entry) => entry.isFile());
  const here = {
    path,
    names: ours.map(({ name }) => name),
    files: files.map(({ name }) => name),
  };
  return [
    here,
    ...folders.flatMap(({ name }) => foldersBelow(`${path}${name}/`)),
  ];
}

/** @param {string} file */
function isSource(file) {
  const isTest = /\.(test|suite)\.tsx?$/.test(file);
  return !isTest && [".ts", ".tsx", ".mjs"].includes(extname(file));
}

/** @param {Folder} folder */
function tooManySources({ path, files }) {
  if (!/^(grader|reference)\//.test(path)) return [];
  const count = files.filter(isSource).length;
  if (count <= mostSources) return [];
  return [
    `${path}: ${String(count)} source files, at most ${String(mostSources)}; find the two questions that the folder answers and give each its own`,
  ];
}

/** @param {Folder} folder */
function namesAgainstConvention({ path, names }) {
  // Students name their files as they like, and so do the fixtures that stand for them.
  if (/^fixtures\/.+\/.+\//.test(path)) return [];
  const wrong = names.filter(
    (name) => !kebabCase.test(name) && !namedByConvention.test(name),
  );
  return wrong.map((name) => `${path}${name}: names are kebab-case`);
}

/** @param {Folder} folder */
function namesThatBreakElsewhere({ path, names }) {
  const hostile = names.filter((name) => hostileToWindows.test(name));
  const lowerCase = names.map((name) => name.toLowerCase());
  const twins = names.filter(
    (name, index) => lowerCase.indexOf(name.toLowerCase()) < index,
  );
  return [
    ...hostile.map((name) => `${path}${name}: Windows cannot have this name`),
    ...twins.map(
      (name) =>
        `${path}${name}: differs from its neighbour by upper and lower case only`,
    ),
  ];
}

const complaints = foldersBelow("").flatMap((folder) => [
  ...tooManySources(folder),
  ...namesAgainstConvention(folder),
  ...namesThatBreakElsewhere(folder),
]);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) {
  console.error(
    `${basename(import.meta.filename)}: ${String(complaints.length)} to mend`,
  );
  process.exitCode = 1;
}
