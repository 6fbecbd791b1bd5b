/**
 * `node --import ./grader/build/typescript.mjs <script.ts>` runs a script of the workshop as it stands: every Node that
 * we support, among them those that cannot read TypeScript, takes each module as esbuild lowers it. Nothing of this is
 * part of the product, which is bundled.
 */
import { register } from "node:module";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { transform } from "esbuild";

// Node runs the hooks in a thread of their own, where this module is loaded once more.
if (isMainThread) register(import.meta.url);

/** @type {import("node:module").LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.startsWith("file:") || !url.endsWith(".ts"))
    return nextLoad(url, context);
  const path = fileURLToPath(url);
  const text = await readFile(path, "utf8");
  const { code } = await transform(text, {
    loader: "ts",
    format: "esm",
    target: "node20",
    sourcefile: path,
    sourcemap: "inline",
  });
  return { format: "module", source: code, shortCircuit: true };
}
