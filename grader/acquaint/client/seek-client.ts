import type { Field } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import type { InputPlan } from "../../core/program/input-plan.ts";
import type { Network } from "../../core/network.ts";
import { inferCodecs } from "../../wire/infer.ts";
import { complains, fromPlaces } from "../input/arguments/next-arguments.ts";
import { nextKeyboard } from "../input/keyboard/next-keyboard.ts";
import { type Rehearsal, nextPlan } from "../input/next-plan.ts";
import { type Startable, inputModeOf } from "../starter.ts";
import { findClient } from "./find-client.ts";
import { type HeardClient, hearClient } from "./hear-client.ts";

/** Ports to wait for a client on, the likeliest first. */
interface LikelyPorts {
  /** That its source or the user names. */
  readonly named: readonly number[];
  /** Of the exercise. */
  readonly customary: readonly number[];
}

export interface ClientToSeek {
  readonly client: Startable;
  readonly network: Network;
  /** What it is told, and what kind of thing that is. */
  readonly value: Value;
  readonly field: Field;
}

/** A client as it was heard best. */
export type SoughtClient = HeardClient & {
  /** It sends something, although nobody could tell it what. */
  readonly asksNobody: boolean;
};

interface Try {
  readonly heard: HeardClient;
  readonly toldPort: number;
}

/**
 * Hears a client on the ports that it names; where it does not come there, wherever it goes; else where most go. What
 * it wants to be told is found out by telling it what it seems to want, until it sends what it was told.
 */
export async function seekClient(
  client: ClientToSeek,
  ports: LikelyPorts,
): Promise<SoughtClient> {
  const tries: Try[] = [];
  for (let plan = planAfter(client, tries); plan !== null;) {
    const heard = await hearWith(client, plan, { ports, tries });
    tries.push({ heard, toldPort: toldPortOf(ports) });
    plan = isSettled(client, tries) ? null : planAfter(client, tries);
  }
  const best = bestOf(client, tries);
  const asksNobody = best.kind === "heard" && inputModeOf(best.plan) === null;
  return { ...best, asksNobody };
}

/** Where nobody came before, we wait wherever the machine lets us. */
async function hearWith(
  client: ClientToSeek,
  plan: InputPlan,
  {
    ports,
    tries,
  }: { readonly ports: LikelyPorts; readonly tries: readonly Try[] },
): Promise<HeardClient> {
  const { named, customary } = ports;
  const likely = named.length > 0 ? named : customary;
  const setting = { ...client, plan, ports: likely };
  const isSought = tries.some(({ heard }) => heard.kind === "never-connected");
  if (!isSought) return hearClient(setting);
  const found = await findClient(setting);
  const all = [...new Set([...named, ...customary])];
  return found ?? hearClient({ ...setting, ports: all });
}

function toldPortOf({ named, customary }: LikelyPorts): number {
  return named[0] ?? customary[0] ?? 0;
}

/** `null`: what was heard is all that there is to hear. */
function planAfter(
  { client }: ClientToSeek,
  tries: readonly Try[],
): InputPlan | null {
  const [first, second] = tries;
  if (first !== undefined && second === undefined && mayBeElsewhere(first))
    return { ...first.heard.plan, keyboard: [] };
  return nextPlan({
    role: "client",
    facts: client.facts,
    opening: client.opening ?? [],
    attempts: tries.map(rehearsalOf),
  });
}

/** One that came to nobody, and complained of nothing that it was told, may only have gone elsewhere. */
function mayBeElsewhere(only: Try): boolean {
  return (
    only.heard.kind === "never-connected" &&
    !complains(only.heard) &&
    nextKeyboard(rehearsalOf(only)) === null
  );
}

function rehearsalOf({ heard, toldPort }: Try): Rehearsal {
  const { plan, value, printed, at, names } = heard;
  const [name] = names;
  return {
    arguments: plan.arguments,
    told: plan.keyboard,
    ...(plan.variables === undefined ? {} : { variables: plan.variables }),
    filling: { value, port: toldPort },
    printed,
    at: name === undefined ? at : { host: name, port: at?.port ?? 0 },
  };
}

/** It sends what it was told; or something else, and nothing says that it wanted to be told otherwise. */
function isSettled(client: ClientToSeek, tries: readonly Try[]): boolean {
  const last = tries.at(-1);
  if (last?.heard.kind !== "heard") return false;
  const rehearsal = rehearsalOf(last);
  if (fromPlaces(rehearsal) !== null) return false;
  if (carries(client, last.heard)) return true;
  return (
    inputModeOf(last.heard.plan) !== null && nextKeyboard(rehearsal) === null
  );
}

function carries(
  { client, field }: ClientToSeek,
  { request, value }: HeardClient,
): boolean {
  const sample = { bytes: request, value };
  return inferCodecs([sample], client.facts.writes, field).length > 0;
}

/** The last one that sent what it was told, else the first that sent anything, else the first. */
function bestOf(client: ClientToSeek, tries: readonly Try[]): HeardClient {
  const all = tries.map(({ heard }) => heard);
  const heard = all.filter(({ kind }) => kind === "heard");
  const best = heard.findLast((one) => carries(client, one)) ?? heard[0];
  // Where no way brings anything, the first one that was waited for everywhere tells best what went wrong.
  const [first, second = first] = all;
  const any = best ?? all.find(({ kind }) => kind === "nothing-sent") ?? second;
  if (any === undefined) throw new Error("a client was never started");
  return any;
}
