import { posix } from "node:path";
import { type Climb, folderAbove } from "../../../launch/build/folder-above.ts";
import { makeByCargo, manifest } from "../../../launch/build/make-by-cargo.ts";
import {
  type MakePlace,
  type OwnMaking,
  makeByMakefile,
  makefiles,
} from "../../../launch/build/make-by-makefile.ts";
import type { Program } from "../../../core/submission.ts";
import type { Lane } from "../../../sandbox/lane.ts";
import { nameOf } from "./name-of.ts";
import { toolFor } from "./tool-for.ts";

/** A file in which an author says how programs are made, and who reads it. */
interface Custom {
  readonly files: readonly string[];
  /** Its id in the table of tools. */
  readonly tool: string;
  /** `null`: it is made; else what is to be told, empty where that is nothing of interest. */
  make(program: OwnMaking, place: MakePlace): Promise<string | null>;
}

const byMake: Custom = {
  files: makefiles,
  tool: "make",
  make: async (program, place) =>
    (await makeByMakefile(program, place)) ? null : "",
};

const customs: Readonly<Record<string, Custom>> = {
  c: byMake,
  cpp: byMake,
  rust: { files: [manifest], tool: "cargo", make: makeByCargo },
};

/** Makes a program as its author says, where a compiler alone does not know all that it takes. `null`: it is made. */
export async function makeAsAuthored(
  { language, path, folder }: Program,
  out: string,
  lane: Lane,
): Promise<string | null> {
  const custom = customs[language];
  if (custom === undefined) return "";
  const found = await folderAbove(climbFrom(folder, lane), custom.files);
  if (found === null) return "";
  const tool = await toolFor(custom.tool, nameOf(language), lane);
  const { name: stem } = posix.parse(path);
  return await custom.make({ folder: found, stem }, { out, tool, lane });
}

function climbFrom(folder: string, lane: Lane): Climb {
  const { root = folder } = lane.admission() ?? {};
  return { from: lane.placeOf(folder), top: lane.placeOf(root) };
}
