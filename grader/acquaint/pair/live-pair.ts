import type { PortRange, Redirection } from "../../core/network.ts";
import type { Transcript } from "../../core/transcript.ts";
import { closeAfter, partFromAll } from "../../drive/connections/part.ts";
import { accept, dial } from "../../drive/connections/reach.ts";
import { Stage, patienceToAnswer } from "../../drive/stage.ts";
import type { ServerKeeper, ServerStart } from "../../launch/server-keeper.ts";
import { reachable } from "../server/ask-server.ts";
import { type Conversation, relay } from "./relay.ts";
import { type ClientToStart, startClient } from "./start-client.ts";

export interface PairToRun extends ClientToStart {
  readonly keeper: ServerKeeper;
}

/** What came of a client and a server that both ran. */
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
  /** The machine cannot put anybody between them. */
  | { readonly kind: "impossible" };

/** A port that no student's program can have, for it belongs to the root of the network. */
const relayPort = 1;

/** Above the ports that Linux gives to those who name none (`ip_local_port_range`): only we connect from them. */
const ownPorts: PortRange = { first: 61_440, last: 65_279 };

/** The name of the connection to the server; the client's is `client`. */
const serverSide = "server";
const clientSide = "client";

/** Runs a client against its own server, with a relay between them that nobody notices. */
export async function runPair(pair: PairToRun): Promise<LivePair> {
  const server = await pair.keeper.fit();
  if (server.kind === "failed") return apart();
  const redirection = await pair.network.redirectTo(relayPort, ownPorts);
  if (redirection === null) return { kind: "impossible" };
  try {
    return await between(pair, server, redirection);
  } finally {
    await redirection.end();
  }
}

function apart(stage?: Stage): LivePair {
  return {
    kind: "apart",
    transcript: stage?.recorder.transcript ?? [],
    output: stage?.program?.stdout.text ?? "",
  };
}

type Listening = Extract<ServerStart, { kind: "listening" }>;

async function between(
  pair: PairToRun,
  server: Listening,
  redirection: Redirection,
): Promise<LivePair> {
  const stage = await startClient(pair, relayPort);
  try {
    await accept(stage, clientSide);
    const from = stage.connection(clientSide);
    const meant = from && (await redirection.destinationOf(from.peerPort));
    if (from === null || meant?.port !== server.at.port) return apart(stage);
    return await talk(stage, server);
  } finally {
    await closeAfter(stage, stage.program);
  }
}

async function talk(client: Stage, { program, at }: Listening) {
  const server = new Stage({
    program,
    listener: null,
    patience: patienceToAnswer,
  });
  const to = { host: reachable(at), port: at.port, localPort: nextOwnPort() };
  await dial(server, serverSide, to);
  const conversation = await relay(
    { stage: client, connection: client.connection(clientSide) },
    { stage: server, connection: server.connection(serverSide) },
  );
  await partFromAll(server);
  const { transcript } = client.recorder;
  return { kind: "talked", ...conversation, transcript } as const;
}

let ownPort = ownPorts.first;

/** Each in its turn, so that none is used again while the kernel still keeps it. */
function nextOwnPort(): number {
  ownPort = ownPort < ownPorts.last ? ownPort + 1 : ownPorts.first;
  return ownPort;
}
