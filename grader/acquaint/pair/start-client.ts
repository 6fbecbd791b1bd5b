import type { Value } from "../../core/exercise/value.ts";
import type { InputPlan } from "../../core/program/input-plan.ts";
import type { Network } from "../../core/network.ts";
import type { Fact } from "../../core/transcript.ts";
import { Listener } from "../../drive/connections/listener.ts";
import { Stage, patienceToAnswer } from "../../drive/stage.ts";
import type { ServerKeeper } from "../../launch/server-keeper.ts";
import { Interview } from "../input/keyboard/interview.ts";
import { type Startable, startWithPlan } from "../starter.ts";

/** A client, and what it is to be told. */
export interface ClientToStart {
  readonly client: Startable;
  readonly network: Network;
  /** What it is known to ask; what it asks beyond that is answered by what it says. */
  readonly plan: InputPlan;
  readonly value: Value;
  /** Where it is told to go, if it wants to be told. */
  readonly port: number;
}

/** A client and its server, before it is known what they are to talk about. */
export interface PairAtHand extends Omit<ClientToStart, "value"> {
  readonly keeper: ServerKeeper;
}

/** Starts a client, on a stage that waits for it at one port. */
export async function startClient(
  { client, network, plan, value, port }: ClientToStart,
  listeningPort: number,
): Promise<Stage> {
  const listener = await Listener.open([listeningPort], network.reach);
  const filling = { value, port };
  const program = await startWithPlan(client, plan, filling);
  const stage = new Stage({ program, listener, patience: patienceToAnswer });
  const hasHappened = (kind: Fact["kind"]): boolean =>
    stage.recorder.transcript.some((entry) => entry.kind === kind);
  const interview = new Interview({
    role: "client",
    filling,
    known: plan.keyboard,
    isConnected: () => hasHappened("accepted") || listener.hasArrival,
    isHeard: () => hasHappened("received"),
  });
  stage.handKeyboardTo(interview.answer);
  return stage;
}
