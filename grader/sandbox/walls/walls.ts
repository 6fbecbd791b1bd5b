import type { Room } from "../room/room.ts";

/** What walls are made of. */
export type WallsName = "bubblewrap" | "seatbelt";

/** What a student's program may see and use of the machine. */
export interface Walls {
  readonly name: WallsName | "none";
  /** What the machine said when they were tried; `null`: they stand, or nobody tried. */
  readonly because: string | null;
  /** The folder for temporary files, as a program sees it. */
  readonly temporary: string;
  /** A command of ours as the student, which may change nothing of the lane's folder. */
  around(command: readonly string[]): readonly string[];
  /**
   * A program that was handed in, with what goes before it. Its variables, which it may have asked for, are for it alone:
   * whoever starts it would believe them, too.
   */
  aroundProgram(program: Beginning): Beginning;
  /**
   * The same for a step of a build, which may run what was handed in, too: of the lane's folder it may change that one
   * folder and nothing else.
   */
  aroundStep(step: Beginning, mayChange: string): Beginning;
  /** A room for one program, or one step; `null` where there is none. */
  takeRoom(): Promise<Room | null>;
  /** From now on a folder of the machine can be seen, but not changed, by the student. */
  show(folder: string): void;
  /** Makes room for a submission of a size, with some to spare. Throws what the machine said. */
  makeRoomFor(submission: SubmissionRoom): void;
}

/** A command, and the whole environment that it is started with. */
export interface Beginning {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export interface SubmissionRoom {
  readonly sizeInBytes: number;
  readonly files: number;
  readonly uid: number | null;
}
