import * as nodeModule from "node:module";
import { closeInherited } from "../sandbox/descriptors/close-inherited.ts";
import { packageRoot } from "./package-root.ts";

// Node 22 and later keep compiled code between runs; Node 20 does not know the function.
const enableCache: unknown = Reflect.get(nodeModule, "enableCompileCache");
if (typeof enableCache === "function")
  Reflect.apply(enableCache, nodeModule, []);

// A reader that has seen enough, such as `head`, is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", () => undefined);

const words = process.argv.slice(2);

// The version is answered before anything heavy is loaded.
if (words.length === 1 && words[0] === "--version") {
  process.stdout.write(`${version()}\n`);
} else {
  closeInherited(words);
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
