import { cp, readFile, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { MakePlace, OwnMaking } from "./make-by-makefile.ts";
import { limited, toolEnvironment } from "./make-program.ts";
import { runStep } from "./run-step.ts";

/** The file that makes a folder a package of Rust. */
export const manifest = "Cargo.toml";

/**
 * Makes the program of a source file as its package says, with what the package holds and nothing from elsewhere. `null`:
 * it is made; else what was said against it, or nothing where no program of its name came of it.
 */
export async function makeByCargo(
  { folder, stem }: OwnMaking,
  { out, tool, lane }: MakePlace,
): Promise<string | null> {
  const copy = join(out, "made");
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
  await lane.give(copy);
  const said = await runStep({
    command: limited([tool.path, "build", "--offline"], lane),
    folder: copy,
    environment: {
      ...toolEnvironment(lane, tool),
      CARGO_TARGET_DIR: join(copy, "target"),
    },
  });
  const name = programName(await readFile(join(copy, manifest), "utf8"), stem);
  const made = join(copy, "target", "debug");
  const isMade = said === null && (await readdir(made)).includes(name);
  if (isMade) await rename(join(made, name), join(out, "program"));
  await rm(copy, { recursive: true, force: true });
  return isMade ? null : (said ?? "");
}

/** `src/main.rs` becomes a program of the package's name, any other one of its own, unless the package says otherwise. */
export function programName(text: string, stem: string): string {
  const sections = text.split(/^(?=\s*\[)/m);
  const own = sections.find(
    (section) =>
      /^\s*\[\[bin\]\]/.test(section) &&
      valueOf("path", section)?.endsWith(`${stem}.rs`),
  );
  const whole = sections.find((section) => /^\s*\[package\]/.test(section));
  const named = own ?? (stem === "main" ? whole : undefined);
  return valueOf("name", named ?? "") ?? stem;
}

function valueOf(key: string, section: string): string | undefined {
  const line = new RegExp(`^\\s*${key}\\s*=\\s*["'](?<value>[^"']+)["']`, "m");
  return line.exec(section)?.groups?.["value"];
}
