import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Socket } from "node:net";
import type { Exit, OwnedExit } from "../walls/bubblewrap/exit.ts";
import { endLane, firstProcess } from "./end-lane.ts";

/**
 * The processes of one program of a lane. It sees none but its own, so that it cannot end the grader's worker; and what
 * is in the room ends with it, whatever it did to be forgotten: not even an orphan without any environment gets out.
 */
export interface Room {
  /** What is opened for the program's start besides its three usual streams, from descriptor 3 on. */
  readonly moreStreams: readonly "pipe"[];
  /** Who starts it there; `null`: whoever we are. */
  readonly uid: number | null;
  /** The command that runs a command in the room, in a folder. */
  inside(command: readonly string[], folder: string): readonly string[];
  /** What was started for the program: by it the room is known from now on. */
  hold(started: Pick<ChildProcess, "stdio">): void;
  /** Whose end it was, and how it ended, when what was started for the program did. */
  endOf(exit: Exit): Promise<OwnedExit>;
  /** Ends all that is in it; resolves when the kernel has let go of their sockets. */
  close(): Promise<void>;
  /** The same for a grader that cannot wait. */
  closeNow(): void;
}

/**
 * The first process of a room, which is not the program: a first process ignores signals that would end any other
 * (pid_namespaces(7)), and is given orphans that a program does not expect. It reads until the worker is gone.
 */
const waiting = 'trap "" CHLD; echo open; read -r rest';

const [file = "", ...words] = [
  ...["unshare", "--pid", "--fork", "--kill-child", "--mount-proc", "--"],
  ...["sh", "-c", waiting],
];

/** Opens a room in the lane that this process is in; `null` where the machine has none to give. */
export async function openRoom(): Promise<Room | null> {
  const child = spawn(file, words, {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const gone = endOf(child);
  await Promise.race([once(child.stdout, "data").catch(() => undefined), gone]);
  const first = firstProcess(child);
  if (first === null) return null;
  unhold(child);
  return roomOf(child, first, gone);
}

function roomOf(child: ChildProcess, first: number, gone: Promise<void>): Room {
  const closeNow = (): void => {
    endLane(child);
  };
  return {
    moreStreams: [],
    uid: null,
    inside: (command, folder) => [
      ...["nsenter", `--pid=/proc/${first}/ns/pid`],
      // The same folder, as the mounts of the room show it.
      ...[`--mount=/proc/${first}/ns/mnt`, `--wd=/proc/${first}/root${folder}`],
      ...["--", ...command],
    ],
    hold: () => undefined,
    endOf: (exit) => Promise.resolve({ of: "program", ...exit }),
    close: () => {
      child.ref();
      closeNow();
      return gone;
    },
    closeNow,
  };
}

/** `unshare` ends when all that was in its namespace has been reaped. */
function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      resolve();
    };
    child.once("exit", end);
    child.once("error", end);
  });
}

/** A room that stands ready keeps nobody from ending. */
function unhold(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout])
    if (stream instanceof Socket) stream.unref();
}
