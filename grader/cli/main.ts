import * as nodeModule from "node:module";
import { packageRoot } from "./package-root.ts";

enableCompileCache();
const words = process.argv.slice(2);

// The version is answered before anything heavy is loaded.
if (words.length === 1 && words[0] === "--version") {
  process.stdout.write(`${version()}\n`);
} else {
  const { runCommand } = await import("./run-command.ts");
  process.exitCode = await runCommand(words, version());
}

function version(): string {
  const read = nodeModule.createRequire(import.meta.url);
  const manifest: unknown = read(`${packageRoot}/package.json`);
  const isKnown =
    typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isKnown ? String(manifest.version) : "unknown";
}

/** Node 22 and later keep compiled code between runs; Node 20 does not know the function. */
function enableCompileCache(): void {
  if ("enableCompileCache" in nodeModule)
    (nodeModule.enableCompileCache as () => void)();
}
