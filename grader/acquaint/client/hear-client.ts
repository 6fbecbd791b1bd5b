import type { Value } from "../../core/exercise/value.ts";
import type { InputPlan } from "../../core/program/input-plan.ts";
import type { Address, Network, Redirection } from "../../core/network.ts";
import type { ProgramEnd, Stall, WaitEnd } from "../../core/program-handle.ts";
import type { Startable } from "../starter.ts";
import { ClientRun } from "./client-run.ts";

/** How a client was reached, and what it sent when it was told a value. */
export type HeardClient =
  | (Heard & {
      readonly kind: "heard";
      /** Where it looked for us. */
      readonly at: Address;
    })
  | (Heard & Unheard & { readonly kind: "never-connected" | "nothing-sent" });

interface Heard {
  /** What it was told, as far as it came. */
  readonly plan: InputPlan;
  readonly value: Value;
  readonly request: Uint8Array;
  /** Whether it ended its side of the connection after its request. */
  readonly isEnded: boolean;
  /** Of both streams. */
  readonly printed: string;
  /** The names that it looked up. */
  readonly names: readonly string[];
}

interface Unheard {
  readonly at: Address | null;
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
  readonly plan: InputPlan;
  /** Where the client is redirected to one of the ports. */
  readonly redirection?: Redirection;
  /** What it is told to call, where it wants to be told; the first of the ports, if that is left out. */
  readonly toldPort?: number;
  readonly value: Value;
}

/** Runs a client once to see where it connects, what it asks, and what it says. */
export async function hearClient(setting: ClientToHear): Promise<HeardClient> {
  const { network, plan, value } = setting;
  const before = network.namesAsked();
  const run = await ClientRun.begin(setting);
  const isEnded = run.hasEndedItsSide && run.program.end === null;
  await run.leave();
  const at = await destinationOf(run, setting);
  const { stdout, stderr } = run.program;
  const heard = {
    plan: { ...plan, keyboard: run.told },
    value,
    request: run.request,
    isEnded,
    printed: `${stdout.text}\n${stderr.text}`,
    names: network.namesAsked().slice(before.length),
  };
  return at !== null && run.request.length > 0
    ? { kind: "heard", ...heard, at }
    : { ...heard, ...unheard(run, setting.ports), at };
}

function unheard(
  { connection, heldPorts, program, end }: ClientRun,
  ports: readonly number[],
) {
  return {
    kind: connection === null ? "never-connected" : "nothing-sent",
    ports,
    heldPorts,
    stderr: program.stderr.text,
    ...reasonOf(end),
  } as const;
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
