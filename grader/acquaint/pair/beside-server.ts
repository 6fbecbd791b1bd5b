import type { Patience } from "../../core/program-handle.ts";
import { partFromAll } from "../../drive/connections/part.ts";
import { dial } from "../../drive/connections/reach.ts";
import { Stage, patienceToAnswer } from "../../drive/stage.ts";
import type { ServerStart } from "../../launch/server-keeper.ts";
import { reachable } from "../server/ask-server.ts";
import { type Speaker, StageSpeaker } from "./speaker.ts";

export type ListeningServer = Extract<ServerStart, { kind: "listening" }>;

export interface ServerToMeet {
  readonly server: ListeningServer;
  /** The port that we connect from; left out: any. */
  readonly localPort?: number;
  readonly patienceAfterWord?: Patience;
}

/** The name of the connection to the server. */
const serverSide = "server";

/** Connects to a server for as long as it is talked to. */
export async function besideServer<Result>(
  { server: { program, at }, patienceAfterWord, ...from }: ServerToMeet,
  talk: (server: Speaker) => Promise<Result>,
): Promise<Result> {
  const stage = new Stage({
    program,
    listener: null,
    patience: patienceToAnswer,
  });
  await dial(stage, serverSide, {
    host: reachable(at),
    port: at.port,
    ...from,
  });
  const connection = stage.connection(serverSide);
  try {
    return await talk(new StageSpeaker(stage, connection, patienceAfterWord));
  } finally {
    await partFromAll(stage);
  }
}
