import getPort from "get-port";
import type { Step } from "../core/exercise/test-case.ts";
import type { Ending, Profile } from "../core/profile.ts";
import type { ProgramHandle } from "../core/program-handle.ts";
import type { Entry, Transcript } from "../core/transcript.ts";
import { launch } from "../launch/launch.ts";
import { findTool } from "../launch/tools/find-tool.ts";
import { waitForListening } from "../launch/wait/wait-for-listening.ts";
import { openLane } from "../sandbox/lane.ts";
import type { Connection } from "./connections/connection.ts";
import { Listener } from "./connections/listener.ts";
import { dial } from "./connections/reach.ts";
import { Stage, patienceToAnswer } from "./stage.ts";

/** Starts small programs, and ends all that it started. */
export interface Theatre {
  /** Runs a Python program, given as its text. */
  run(source: string, ...words: readonly string[]): Promise<ProgramHandle>;
  /** A listener on a port that nobody had. */
  listen(): Promise<{ readonly listener: Listener; readonly port: number }>;
  close(): Promise<void>;
}

export const host = "127.0.0.1";

export async function openTheatre(): Promise<Theatre> {
  const lane = await openLane();
  const started: ProgramHandle[] = [];
  const listeners: Listener[] = [];
  const python = await findTool(
    {
      language: "Python",
      names: ["python3", "python"],
      asks: ["-c", "import sys; print(sys.executable)"],
      below: null,
    },
    lane,
  );
  return {
    async run(source, ...words) {
      const program = await launch({
        command: [python.path, "-c", source, ...words],
        folder: lane.environment["HOME"] ?? ".",
        environment: lane.environment,
      });
      started.push(program);
      return program;
    },
    async listen() {
      const port = await getPort({ host });
      const listener = await Listener.open([port]);
      listeners.push(listener);
      return { listener, port };
    },
    async close() {
      for (const listener of listeners) await listener.close();
      for (const program of started) await program.stop();
      await lane.close();
    },
  };
}

/** The port on which a program listens. */
export async function portOf(program: ProgramHandle): Promise<number> {
  const listening = await waitForListening(program);
  const port = listening.kind === "listening" ? listening.ports[0]?.port : null;
  if (port === undefined || port === null)
    throw new Error(`not listening: ${program.stderr.text}`);
  return port;
}

export function stageFor(
  program: ProgramHandle,
  listener: Listener | null = null,
): Stage {
  return new Stage({ program, listener, patience: patienceToAnswer });
}

/** A stage on which a client is about to connect. */
export async function clientStage(
  theatre: Theatre,
  source: string,
): Promise<Stage> {
  const { listener, port } = await theatre.listen();
  const program = await theatre.run(connected + source, String(port));
  return stageFor(program, listener);
}

/** A stage with a server, and a connection `a` to it. */
export async function serverStage(
  theatre: Theatre,
  source: string,
): Promise<Stage> {
  const program = await theatre.run(listening + source);
  const port = await portOf(program);
  const stage = stageFor(program);
  await dial(stage, "a", { host, port });
  return stage;
}

export function theConnection(stage: Stage): Connection {
  const connection = stage.connection("a");
  if (connection === null) throw new Error("there is no connection");
  return connection;
}

/** A program that talks in the lecture's dialect: N as `int`, X as `long long`, one question for each connection. */
export function profileAt(port: number, ending: Partial<Ending> = {}): Profile {
  return {
    port,
    address: host,
    input: null,
    dialect: { request: "struct:<i", reply: "struct:<q" },
    ending: {
      requestEnds: "by-itself",
      replyEnds: "by-itself",
      exchanges: "one",
      ...ending,
    },
    evidence: [],
  };
}

/** Resolves when something is so, looking again after each turn of the event loop; the test's own limit ends it. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

/** What happened, without what the program was seen doing meanwhile: that depends on how fast the machine is. */
export function events(transcript: Transcript): Transcript {
  return transcript.filter(({ kind }) => kind !== "doing");
}

/** The kinds of what happened, in order. */
export function kinds(transcript: Transcript): readonly Entry["kind"][] {
  return events(transcript).map(({ kind }) => kind);
}

/** What arrived on a connection, as one. */
export function receivedOn(transcript: Transcript, on: string): string {
  return transcript
    .filter((entry) => entry.kind === "received")
    .filter((entry) => entry.on === on)
    .map(({ hex }) => hex)
    .join("");
}

/** All that a program printed, as one. */
export function printedIn(transcript: Transcript): string {
  return transcript
    .filter((entry) => entry.kind === "output")
    .map(({ text }) => text)
    .join("");
}

export const restartIfEnded: Step = { kind: "restart", onlyIfEnded: true };

/** Every small server begins like this; what follows serves on `listening`. */
export const listening = `
import socket, struct, sys
listening = socket.create_server(("127.0.0.1", 0))
def answer(connection, size=4):
    n, = struct.unpack("<i", connection.recv(size))
    connection.sendall(struct.pack("<q", n * n))
`;

/** Every small client begins like this; what follows talks on `connected`. */
export const connected = `
import socket, struct, sys
connected = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
`;
