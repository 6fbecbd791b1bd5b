import type { Value } from "../../core/exercise/value.ts";
import type { PortRange, Redirection } from "../../core/network.ts";
import type { Transcript } from "../../core/transcript.ts";
import { closeAfter } from "../../drive/connections/part.ts";
import { accept } from "../../drive/connections/reach.ts";
import type { Stage } from "../../drive/stage.ts";
import { type ListeningServer, besideServer } from "./beside-server.ts";
import { type Conversation, relay } from "./relay.ts";
import { StageSpeaker } from "./speaker.ts";
import { type PairAtHand, startClient } from "./start-client.ts";

interface PairToRun extends PairAtHand {
  readonly value: Value;
}

/** What came of a client and its server. */
export type LivePair =
  | (Conversation & {
      readonly kind: "talked";
      readonly transcript: Transcript;
    })
  /** The client went somewhere else than where its server is, or nowhere. */
  | {
      readonly kind: "apart";
      readonly transcript: Transcript;
      readonly output: string;
    }
  /** The server does not listen, or not any more. */
  | { readonly kind: "gone" };

/** Values that are asked about one after another. */
export type Series = readonly Value[];

/** A port that no student's program can have, for it belongs to the root of the network. */
const relayPort = 1;

/** Above the ports that Linux gives to those who name none (`ip_local_port_range`): only we connect from them. */
const ownPorts: PortRange = { first: 61_440, last: 65_279 };

/** The name of the connection to the client. */
const clientSide = "client";

/** Runs a client against its own server, with a relay between them that nobody notices; `null`: the machine cannot. */
export async function runPair(pair: PairToRun): Promise<LivePair | null> {
  const server = await pair.keeper.fit();
  if (server.kind === "failed") return apart();
  const redirection = await pair.network.redirectTo(relayPort, ownPorts);
  if (redirection === null) return null;
  try {
    return await between(pair, server, redirection);
  } finally {
    await redirection.end();
  }
}

/** Nothing came of it. */
export function apart(stage?: Stage): LivePair {
  return {
    kind: "apart",
    transcript: stage?.recorder.transcript ?? [],
    output: stage?.program?.stdout.text ?? "",
  };
}

async function between(
  pair: PairToRun,
  server: ListeningServer,
  redirection: Redirection,
): Promise<LivePair> {
  const stage = await startClient(pair, relayPort);
  try {
    await accept(stage, clientSide);
    const from = stage.connection(clientSide);
    const meant = from && (await redirection.destinationOf(from.peerPort));
    if (from === null || meant?.port !== server.at.port) return apart(stage);
    const client = new StageSpeaker(stage, from);
    const localPort = nextOwnPort();
    const conversation = await besideServer({ server, localPort }, (other) =>
      relay(client, other),
    );
    const { transcript } = stage.recorder;
    return { kind: "talked", ...conversation, transcript };
  } finally {
    await closeAfter(stage, stage.program);
  }
}

let ownPort = ownPorts.first;

/** Each in its turn, so that none is used again while the kernel still keeps it. */
function nextOwnPort(): number {
  ownPort = ownPort < ownPorts.last ? ownPort + 1 : ownPorts.first;
  return ownPort;
}
