import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { type LaneKind, namespaceCommand, namespaceKind } from "./lane-kind.ts";
import { hasStrangers, strangers } from "./strangers.ts";

const sources = fileURLToPath(new URL(".", import.meta.url));

type Namespace = Extract<LaneKind, { network: "namespace" }>;

/** The kinds of lanes that can be made here: an ordinary user makes one alone, root can be both. */
export function kindsHere(): readonly Namespace[] {
  const own = namespaceKind();
  const user = { network: "namespace", madeBy: "user" } as const;
  return own.madeBy === "root" && hasStrangers() ? [own, user] : [own];
}

/** A script with the modules of this folder that it needs. */
export interface LaneScript {
  /** Relative to this folder. */
  readonly imports: string;
  readonly body: string;
  /** Left out: as this process would make it. */
  readonly kind?: Namespace;
}

/** Runs a script in a lane, which has its empty folder in `home`; gives what it prints, as JSON, or else what went wrong. */
export async function inLane({
  imports,
  body,
  kind = namespaceKind(),
}: LaneScript): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "grade-in-lane-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  chmodSync(folder, 0o777);
  const home = mkdtempSync(join(folder, "home-"));
  chmodSync(home, 0o777);
  const contents = `${imports}
    const home = ${JSON.stringify(home)};
    void (async () => {
      ${body}
      process.exit();
    })();
  `;
  const stdin = { contents, resolveDir: sources, loader: "ts" } as const;
  const options = { bundle: true, format: "cjs", platform: "node" } as const;
  const { outputFiles } = await build({ stdin, ...options, write: false });
  const script = join(folder, "script.cjs");
  writeFileSync(script, outputFiles[0]?.text ?? "");
  const { stdout, stderr } = run(kind, [process.execPath, script]);
  return stdout === "" ? stderr : JSON.parse(stdout);
}

/** As the user who would make that kind of lane. */
function run(kind: Namespace, command: readonly string[]) {
  const lane = namespaceCommand(kind, command);
  const isOther = kind.madeBy !== namespaceKind().madeBy;
  const uid = strangers.first - 1;
  const user = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  const [file = "", ...words] = isOther
    ? ["setpriv", ...user, "--", ...lane]
    : lane;
  return spawnSync(file, words, { encoding: "utf8" });
}
