import { join } from "node:path";
import type { OwnMaking } from "./make-by-makefile.ts";
import { type Hands, inCopyOf, isTaken } from "./step/in-copy-of.ts";
import type { Failure } from "./step/run-step.ts";

/** The file that makes a folder a package of Rust. */
export const manifest = "Cargo.toml";

/**
 * Makes the program of a source file as its package says, with what the package holds and nothing from elsewhere. `null`:
 * it is made; the failure says nothing where no program of its name came of it.
 */
export function makeByCargo(
  { folder, stem, tool }: OwnMaking,
  hands: Hands,
): Promise<Failure | null> {
  return inCopyOf(folder, hands, async (copy) => {
    const target = join(copy, "target");
    const about = await hands.run(["cat", join(copy, manifest)]);
    const words = ["build", "--offline", "--target-dir", target];
    const end = await hands.run([tool, ...words], copy);
    if (end.kind !== "done") return end;
    const text = about.kind === "done" ? about.printed : "";
    const made = join(target, "debug", programName(text, stem));
    return (await isTaken(made, hands)) ? null : { kind: "said", said: "" };
  });
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
