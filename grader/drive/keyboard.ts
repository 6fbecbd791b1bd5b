import type { Typist } from "../core/program/input-plan.ts";
import type { ProgramHandle, Sample } from "../core/program-handle.ts";

/** Types into a program, one line each time that it asks. */
export class Keyboard {
  readonly #program: ProgramHandle;
  readonly #typist: Typist;
  readonly #onLine: (line: string) => void;
  readonly #read = { stdout: 0, stderr: 0 };
  #hasAsked = false;

  constructor(
    program: ProgramHandle,
    typist: Typist,
    onLine: (line: string) => void = () => undefined,
  ) {
    this.#program = program;
    this.#typist = typist;
    this.#onLine = onLine;
  }

  /** Sees what the program is doing; `true`: it was told something. */
  look({ activity, wantsKeyboard: asks }: Sample): boolean {
    // Where the machine does not tell, the lines are typed in advance: a pipe keeps them.
    // Its prompt is in the pipe already, but reaches us only before the second look.
    const isSecondLook = asks && this.#hasAsked;
    this.#hasAsked = asks && !isSecondLook;
    if (!isSecondLook && activity.kind !== "unknown") return false;
    return this.#type();
  }

  #type(): boolean {
    const { stdout, stderr } = this.#program;
    const read = this.#read;
    const printed =
      stdout.text.slice(read.stdout) + stderr.text.slice(read.stderr);
    const line = this.#typist(printed);
    if (line === null) return false;
    read.stdout = stdout.text.length;
    read.stderr = stderr.text.length;
    this.#onLine(line);
    this.#program.feed(`${line}\n`);
    return true;
  }
}

/** Types these lines and no more, whatever is asked. */
export function lineByLine(lines: readonly string[]): Typist {
  const rest = [...lines];
  return () => rest.shift() ?? null;
}
