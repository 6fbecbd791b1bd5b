import type { Value } from "../../core/exercise/value.ts";
import type { InputMode } from "../../core/profile.ts";
import type { ProgramEnd, Stall, WaitEnd } from "../../core/program-handle.ts";
import { ClientRun } from "./client-run.ts";
import type { Startable } from "../starter.ts";

/** How a client was reached, and what it sent when it was told a value. */
export type HeardClient =
  | {
      readonly kind: "heard";
      readonly mode: InputMode;
      readonly port: number;
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

/** Runs a client once to see where it connects, how it takes its input, and what it says. */
export async function hearClient(
  client: Startable,
  ports: readonly number[],
  value: Value,
): Promise<HeardClient> {
  let heard: HeardClient | null = null;
  for (const mode of inputModes(client)) {
    const next = await hearIn(mode, { client, ports, value });
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
  setting: {
    readonly client: Startable;
    readonly ports: readonly number[];
    readonly value: Value;
  },
): Promise<HeardClient> {
  const run = await ClientRun.begin({ ...setting, mode });
  const isEnded = run.hasEndedItsSide && run.program.end === null;
  await run.leave();
  const { port, request } = run;
  const { value } = setting;
  if (port !== null && request.length > 0)
    return { kind: "heard", mode, port, request, value, isEnded };
  return {
    kind: port === null ? "never-connected" : "nothing-sent",
    ports: setting.ports,
    heldPorts: run.heldPorts,
    stderr: run.program.stderr.text,
    ...reasonOf(run.end),
  };
}

function reasonOf(end: WaitEnd): Pick<Unheard, "stall" | "end"> {
  return {
    stall: end.kind === "stalled" ? end.stall : null,
    end: end.kind === "ended" ? end.end : null,
  };
}
