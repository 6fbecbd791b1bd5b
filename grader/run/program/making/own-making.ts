import { posix } from "node:path";
import { type Climb, folderAbove } from "../../../launch/build/folder-above.ts";
import { makeByCargo, manifest } from "../../../launch/build/make-by-cargo.ts";
import {
  type OwnMaking,
  makeByMakefile,
  makefiles,
} from "../../../launch/build/make-by-makefile.ts";
import type { Hands } from "../../../launch/build/step/in-copy-of.ts";
import { type Failure, stepsIn } from "../../../launch/build/step/run-step.ts";
import type { Workshop } from "../../../launch/build/step/workshop.ts";
import type { Program } from "../../../core/submission.ts";
import type { Lane } from "../../../sandbox/lane.ts";
import { nameOf } from "./name-of.ts";
import { toolFor } from "./tool-for.ts";

/** A file in which an author says how programs are made, and who reads it. */
interface Custom {
  readonly files: readonly string[];
  /** Its id in the table of tools. */
  readonly tool: string;
  /** `null`: it is made; a failure that says nothing is of no interest. */
  make(program: OwnMaking, hands: Hands): Promise<Failure | null>;
}

const byMake = { files: makefiles, tool: "make", make: makeByMakefile };

const customs: Readonly<Record<string, Custom>> = {
  c: byMake,
  cpp: byMake,
  rust: { files: [manifest], tool: "cargo", make: makeByCargo },
};

const nothing: Failure = { kind: "said", said: "" };

/** Makes a program as its author says, where a compiler alone does not know all that it takes. `null`: it is made. */
export async function makeAsAuthored(
  { language, path, folder }: Program,
  workshop: Workshop,
): Promise<Failure | null> {
  const { lane } = workshop;
  const custom = customs[language];
  // What is done there beside the tool's work is done by commands that Windows lacks.
  if (custom === undefined || process.platform === "win32") return nothing;
  const found = await folderAbove(climbFrom(folder, lane), custom.files);
  if (found === null) return nothing;
  const tool = await toolFor(custom.tool, nameOf(language), lane);
  const { name: stem } = posix.parse(path);
  const making = { folder: found, stem, tool: tool.path };
  return await custom.make(making, { workshop, run: stepsIn(workshop, tool) });
}

function climbFrom(folder: string, lane: Lane): Climb {
  const { root = folder } = lane.admission() ?? {};
  return { from: lane.placeOf(folder), top: lane.placeOf(root) };
}
