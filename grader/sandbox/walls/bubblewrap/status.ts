import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setImmediate, setTimeout } from "node:timers/promises";
import { Readable } from "node:stream";
import { descriptors } from "./descriptors.ts";

/** What `bwrap` tells, which has ended, is there already; only a first process that hangs holds the pipe for longer. */
const mostWaitMs = 1000;

/** What `bwrap` tells of itself, as lines of JSON (bwrap(1), `--json-status-fd`). */
export class Status {
  /** The number of the first process inside; `null`: there was none. */
  readonly first: Promise<number | null>;
  readonly #over: Promise<unknown>;
  #told = "";

  constructor({ stdio }: Pick<ChildProcess, "stdio">) {
    const stream = stdio[descriptors.status];
    if (!(stream instanceof Readable)) {
      this.first = Promise.resolve(null);
      this.#over = this.first;
      return;
    }
    stream.on("data", (chunk: Buffer) => {
      this.#told += chunk.toString("latin1");
    });
    this.#over = once(stream, "close").catch(() => undefined);
    const begins = once(stream, "data").catch(() => undefined);
    this.first = Promise.race([begins, this.#over]).then(() => this.#first());
  }

  /** All that it told, once it has ended. */
  async whole(): Promise<string> {
    const late = setTimeout(mostWaitMs, undefined, { ref: false });
    await Promise.race([this.#over, late]);
    // Whoever was kept from running may find the time over, and what was told still unread.
    await setImmediate();
    return this.#told;
  }

  /** Its first words are written in one piece. */
  #first(): number | null {
    const pid = /"child-pid": (\d+)/.exec(this.#told)?.[1];
    return pid === undefined ? null : Number(pid);
  }
}
