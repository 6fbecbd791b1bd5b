import type { Value } from "../../core/exercise/value.ts";
import type { Address, Network, Redirection } from "../../core/network.ts";
import type { InputMode } from "../../core/profile.ts";
import type { ProgramEnd, Stall, WaitEnd } from "../../core/program-handle.ts";
import { ClientRun } from "./client-run.ts";
import type { Startable } from "../starter.ts";

/** How a client was reached, and what it sent when it was told a value. */
export type HeardClient =
  | {
      readonly kind: "heard";
      readonly mode: InputMode;
      /** Where it looked for us. */
      readonly at: Address;
      readonly value: Value;
      readonly request: Uint8Array;
      /** Whether it ended its side of the connection after its request. */
      readonly isEnded: boolean;
    }
  | (Unheard & { readonly kind: "never-connected" | "nothing-sent" });

interface Unheard {
  readonly ports: readonly number[];
  /** Of these, somebody else holds. */
  readonly heldPorts: readonly number[];
  readonly stall: Stall | null;
  readonly end: ProgramEnd | null;
  readonly stderr: string;
}

export interface ClientToHear {
  readonly client: Startable;
  readonly network: Network;
  readonly ports: readonly number[];
  /** Where the client is redirected to one of the ports. */
  readonly redirection?: Redirection;
  readonly value: Value;
}

/** Runs a client once to see where it connects, how it takes its input, and what it says. */
export async function hearClient(setting: ClientToHear): Promise<HeardClient> {
  let heard: HeardClient | null = null;
  for (const mode of inputModes(setting.client)) {
    const next = await hearIn(mode, setting);
    // Where no way brings anything, the first one tells best what went wrong.
    heard = next.kind === "heard" ? next : (heard ?? next);
    if (heard.kind === "heard") break;
  }
  if (heard === null) throw new Error("no way to give a client its input");
  return heard;
}

/** A program that looks at its command line is given the value there first; what its source does not show is tried. */
function inputModes({ facts }: Startable): readonly InputMode[] {
  return facts.readsArguments
    ? ["arguments", "keyboard"]
    : ["keyboard", "arguments"];
}

async function hearIn(
  mode: InputMode,
  setting: ClientToHear,
): Promise<HeardClient> {
  const run = await ClientRun.begin({ ...setting, mode });
  const isEnded = run.hasEndedItsSide && run.program.end === null;
  await run.leave();
  const at = await destinationOf(run, setting);
  const { request } = run;
  const { value } = setting;
  if (at !== null && request.length > 0)
    return { kind: "heard", mode, at, request, value, isEnded };
  return {
    kind: at === null ? "never-connected" : "nothing-sent",
    ports: setting.ports,
    heldPorts: run.heldPorts,
    stderr: run.program.stderr.text,
    ...reasonOf(run.end),
  };
}

async function destinationOf(
  { connection }: ClientRun,
  { redirection }: ClientToHear,
): Promise<Address | null> {
  if (connection === null || redirection === undefined)
    return connection?.ownAddress ?? null;
  return redirection.destinationOf(connection.peerPort);
}

function reasonOf(end: WaitEnd): Pick<Unheard, "stall" | "end"> {
  return {
    stall: end.kind === "stalled" ? end.stall : null,
    end: end.kind === "ended" ? end.end : null,
  };
}
