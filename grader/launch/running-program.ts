import type { Readable, Writable } from "node:stream";
import { GraderFault } from "../core/errors.ts";
import type {
  EndCause,
  Got,
  ListeningPort,
  OutputText,
  ProgramEnd,
  ProgramHandle,
  Wait,
  WaitEnd,
} from "../core/program-handle.ts";
import { Capture } from "./capture.ts";
import { forgetProgram, killGroup, rememberProgram } from "./groups.ts";
import { mostMemoryInBytes, watchMemory } from "./guard/memory-watch.ts";
import type { Look } from "./inspect/look.ts";
import { machine } from "./inspect/machine.ts";
import type { Started } from "./start/start-in-room.ts";
import { wallsFell } from "./start/walls-fell.ts";
import { Change } from "./wait/change.ts";
import { waitUntil } from "./wait/wait-until.ts";

/** A grandchild may hold a pipe open after the program has ended; its output is waited for this long. */
const drainMs = 200;

/** A process as it was just started, with its own end of what we talk to it by. */
export interface StartedProcess extends Omit<Started<never>, "subprocess"> {
  /** As a person would type it. */
  readonly command: readonly string[];
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
}

/**
 * A started process with its descendants: its output, its keyboard, its state and its end. Where that is the fault of
 * what was around it, `ended`, `stop` and `waitUntil` throw a `GraderFault`.
 */
export class RunningProgram implements ProgramHandle {
  readonly pid: number;
  readonly command: readonly string[];
  readonly ended: Promise<ProgramEnd>;
  readonly #process: StartedProcess;
  readonly #look: () => Promise<Look>;
  readonly #change = new Change();
  readonly #stdout: Capture;
  readonly #stderr: Capture;
  #end: ProgramEnd | null = null;
  #fault: GraderFault | null = null;
  /** Why we ended it first; `null`: we did not. */
  #reason: EndCause | "stopped" | null = null;
  #changes = 0;

  constructor(process: StartedProcess) {
    const { pid, command, ending } = process;
    this.#process = process;
    this.pid = pid;
    this.command = command;
    this.#look = machine.watch(pid);
    rememberProgram(pid, ending.now);
    const notify = (): void => {
      this.wake();
    };
    this.#stdout = new Capture(process.stdout, notify);
    this.#stderr = new Capture(process.stderr, notify);
    process.stdin.on("error", () => undefined);
    const limitInBytes = mostMemoryInBytes.program;
    const forgetMemory = watchMemory(pid, limitInBytes, () => {
      this.#reason ??= { kind: "memory", limitInBytes };
      ending.now();
    });
    this.ended = this.#watchEnd().finally(forgetMemory);
    // Whoever waits for the program is told.
    this.ended.catch(() => undefined);
  }

  get end(): ProgramEnd | null {
    return this.#end;
  }

  get fault(): GraderFault | null {
    return this.#fault;
  }

  get stdout(): OutputText {
    return this.#stdout.output;
  }

  get stderr(): OutputText {
    return this.#stderr.output;
  }

  onChange(listener: () => void): () => void {
    return this.#change.onChange(listener);
  }

  get changes(): number {
    return this.#changes;
  }

  wake(): void {
    this.#changes += 1;
    this.#change.notify();
  }

  nextChange(atMostMs: number): Promise<void> {
    return this.#change.next(atMostMs);
  }

  feed(text: string): void {
    if (this.#end === null && this.#process.stdin.writable)
      this.#process.stdin.write(text);
  }

  endInput(): void {
    this.#process.stdin.end();
  }

  listeningPorts(): Promise<readonly ListeningPort[]> {
    return machine.listeningPorts(this.pid);
  }

  sample(): Promise<Look> {
    return this.#look();
  }

  hasPending(): Promise<boolean> {
    return machine.hasPending(this.pid);
  }

  hasTraffic(got: Got): Promise<boolean> {
    return machine.hasTraffic(this.pid, got);
  }

  waitUntil(wait: Wait): Promise<WaitEnd> {
    return waitUntil(this, wait);
  }

  holdsConnection(peerPort: number): Promise<boolean | null> {
    return machine.holdsConnection(this.pid, peerPort);
  }

  async stop(): Promise<ProgramEnd> {
    this.#reason ??= "stopped";
    await this.#process.ending.whole();
    forgetProgram(this.pid);
    return this.ended;
  }

  async #watchEnd(): Promise<ProgramEnd> {
    const end = await this.#findEnd();
    if (end instanceof GraderFault) this.#fault = end;
    else this.#end = end;
    this.wake();
    if (end instanceof GraderFault) throw end;
    return end;
  }

  async #findEnd(): Promise<ProgramEnd | GraderFault> {
    const exit = await this.#process.exit;
    const reason = this.#reason;
    const owned = await this.#process.endOf(exit);
    await this.#drained();
    killGroup(this.pid);
    const { of, code, signal } = owned;
    // One that was on its way out by itself when we stopped it has a code.
    const byUs = reason === "stopped" && signal !== null;
    const cause = reason === "stopped" ? null : reason;
    if (of === "walls" && !byUs && cause === null)
      return wallsFell(owned, this.stderr.text);
    return { code, signal, byUs, ...(cause !== null && { cause }) };
  }

  /** Resolves when both outputs are read to their end, or were cut off because a grandchild holds them. */
  async #drained(): Promise<void> {
    const streams = [this.#process.stdout, this.#process.stderr];
    const cut = setTimeout(() => {
      for (const stream of streams) stream.destroy();
    }, drainMs);
    await Promise.all([this.#stdout.over, this.#stderr.over]);
    clearTimeout(cut);
  }
}
