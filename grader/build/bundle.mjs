/**
 * Bundles the command: `grader/cli/main.ts` → `dist/grade.js` and the chunks that it loads when it needs them.
 * All of them lie directly in `dist`, whose parent is the root of the package.
 * `--keep-old` leaves the chunks of earlier builds, which a command that still runs may yet load.
 */
import {
  chmod,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rm,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeIfChanged } from "./write-if-changed.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const outputFolder = join(root, "dist");
const command = join(outputFolder, "grade.js");

/** CommonJS dependencies call `require`, which an ES module does not have. */
const requireForCommonJs = [
  'import { createRequire as createRequireForBundle } from "node:module";',
  "const require = createRequireForBundle(import.meta.url);",
].join("\n");

/**
 * yargs looks for its translations beside its own source; in the bundle they are in `dist/locales`.
 * @type {import("esbuild").Plugin}
 */
const translationsOfYargs = {
  name: "translations-of-yargs",
  setup(bundler) {
    bundler.onLoad(
      { filter: /yargs[/\\]lib[/\\]platform-shims[/\\]esm\.mjs$/ },
      moved,
    );
  },
};

/** @param {import("esbuild").OnLoadArgs} module */
async function moved({ path }) {
  const source = await readFile(path, "utf8");
  const contents = source.replace("'../../../locales'", "'../locales'");
  if (contents === source) throw new Error(`${path}: no path of locales found`);
  await copyTranslations(join(dirname(path), "../../locales"));
  return { contents };
}

/** @param {string} from */
async function copyTranslations(from) {
  const to = join(outputFolder, "locales");
  await mkdir(to, { recursive: true });
  for (const file of ["en.json", "pt_BR.json"])
    await copyFile(join(from, file), join(to, file));
}

async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      grade: "grader/cli/main.ts",
      "lane-worker": "grader/cli/lane-worker.ts",
    },
    outdir: outputFolder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // jsonc-parser's CommonJS entry asks for its parts by a name that no bundler can follow.
    mainFields: ["module", "main"],
    chunkNames: "[name]-[hash]",
    banner: { js: requireForCommonJs },
    plugins: [translationsOfYargs],
    legalComments: "linked",
    write: false,
  });
  return outputFiles;
}

/** @param {import("esbuild").OutputFile} file */
function textOf({ path, text }) {
  if (path !== command || text.startsWith("#!")) return text;
  return `#!/usr/bin/env node\n${text}`;
}

/** @param {ReadonlySet<string>} current */
async function removeOld(current) {
  const files = await readdir(outputFolder);
  const old = files.filter(
    (file) => /\.js(\.|$)/.test(file) && !current.has(file),
  );
  for (const file of old) await rm(join(outputFolder, file));
}

// esbuild has said what is wrong, and where; a stack of its own frames adds nothing.
const files = await bundle().catch(() => process.exit(1));
// The command comes last, when all that it imports is in place.
files.sort((a, b) => Number(a.path === command) - Number(b.path === command));
for (const file of files) await writeIfChanged(file.path, textOf(file));
await chmod(command, 0o755);
if (!process.argv.includes("--keep-old"))
  await removeOld(new Set(files.map(({ path }) => basename(path))));
