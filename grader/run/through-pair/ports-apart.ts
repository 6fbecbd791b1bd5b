import { toldNothing } from "../../acquaint/starter.ts";
import { type Value, showValue } from "../../core/exercise/value.ts";
import type { Profile } from "../../core/profile.ts";
import type { Verdict } from "../../core/verdict.ts";

/**
 * The verdict on a client and a server that never meet, for each has a port of its own, which is right by itself. A port
 * that a program is told is whatever its user likes. `null`: they meet.
 */
export function portsApart(
  ofServer: Profile | null,
  ofClient: Profile | null,
  asked: Value,
): Verdict | null {
  const server = ownPort(ofServer);
  const client = ownPort(ofClient);
  if (server === null || client === null || server === client) return null;
  const at = { step: 0, asked: showValue(asked) };
  return {
    kind: "fail",
    mismatch: { kind: "ports-differ", ...at, server, client },
  };
}

function ownPort(profile: Profile | null): number | null {
  if (profile === null) return null;
  const { plan = toldNothing, port } = profile;
  const { arguments: words, keyboard, variables = {} } = plan;
  const isTold = [...words, ...keyboard, ...Object.values(variables)].some(
    (word) => word.kind === "slot" && ["port", "address"].includes(word.slot),
  );
  return isTold ? null : port;
}
