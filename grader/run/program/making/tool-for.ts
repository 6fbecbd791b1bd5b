import { GraderFault } from "../../../core/errors.ts";
import type { FoundTool } from "../../../launch/build/warm-up.ts";
import { findTool, lent } from "../../../launch/tools/find-tool.ts";
import { versionOf } from "../../../launch/tools/version-of.ts";
import { ownTool } from "../../../launch/tools/own-tools.ts";
import type { Lane } from "../../../sandbox/lane.ts";
import { tools } from "../../../submission/languages/tools.ts";

const found = new WeakMap<Lane, Map<string, Promise<FoundTool>>>();

/** A tool of the table as the lane's student sees it, looked for once in a lane. Throws `GraderFault` if there is none. */
export function toolFor(
  id: string,
  language: string,
  lane: Lane,
): Promise<FoundTool> {
  const known = found.get(lane) ?? new Map<string, Promise<FoundTool>>();
  found.set(lane, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const tool = lookFor(id, language, lane);
  known.set(id, tool);
  return tool;
}

async function lookFor(
  id: string,
  language: string,
  lane: Lane,
): Promise<FoundTool> {
  const tool = tools[id];
  if (tool === undefined)
    throw new GraderFault({ kind: "internal", detail: `no tool ${id}` });
  const own = ownTool(id);
  const seen =
    own === null
      ? await findTool({ ...tool, language }, lane)
      : await lent(own, { language }, lane);
  const version = await versionOf({ ...seen, language }, tool.version, lane);
  return { ...seen, version, warmUp: tool.warmUp };
}
