/**
 * Bundles the command: `grader/cli/main.ts` → `dist/grade.js` and the chunks that it loads when it needs them; and the
 * script that a lane begins with. All of them lie directly in `dist`, whose parent is the root of the package.
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

/** @satisfies {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: root,
  outdir: outputFolder,
  bundle: true,
  platform: "node",
  target: "node20",
  write: false,
};

/** What a worker loads once it has said that it is there; `lane-worker.ts` imports them by these names. */
const partsOfWorker = {
  "serve-lane": "grader/run/lane/serve-lane.ts",
  "examine-lane": "grader/cli/doctor/examine-lane.ts",
};

async function bundleCommand() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: { grade: "grader/cli/main.ts", ...partsOfWorker },
    splitting: true,
    format: "esm",
    // jsonc-parser's CommonJS entry asks for its parts by a name that no bundler can follow.
    mainFields: ["module", "main"],
    chunkNames: "[name]-[hash]",
    banner: { js: requireForCommonJs },
    plugins: [translationsOfYargs],
    legalComments: "linked",
  });
  return outputFiles;
}

/** @type {import("esbuild").Plugin} */
const partsBeside = {
  name: "parts-beside",
  setup(bundler) {
    bundler.onResolve({ filter: /\.ts$/ }, ({ path, kind }) =>
      kind === "dynamic-import"
        ? { path: `./${basename(path, ".ts")}.js`, external: true }
        : null,
    );
  },
};

/** CommonJS: Node's loader of ES modules takes 10 ms before the first line, in every lane. */
async function bundleWorker() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: { "lane-worker": "grader/cli/lane-worker.ts" },
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    plugins: [partsBeside],
  });
  return outputFiles;
}

async function bundle() {
  return [...(await bundleCommand()), ...(await bundleWorker())];
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
    (file) => /\.c?js(\.|$)/.test(file) && !current.has(file),
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
