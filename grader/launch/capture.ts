import type { Readable } from "node:stream";
import type { OutputText } from "../core/program-handle.ts";
import { decodeOutput } from "./decode-output.ts";

/** Enough for any honest program; a flood is counted, not kept. */
const capInBytes = 64 * 1024;

/** Collects one output stream, up to a cap, and counts what comes after it. */
export class Capture {
  /** Resolves when nothing more can come, and all that came can be read. */
  readonly over: Promise<void>;
  readonly #chunks: Buffer[] = [];
  #keptInBytes = 0;
  #droppedInBytes = 0;
  #text: string | null = "";
  #isOver = false;

  constructor(stream: Readable, onChange: () => void) {
    stream.on("data", (chunk: Buffer) => {
      // Nobody is woken by what is only counted: a flood would do nothing but wake.
      if (this.#take(chunk)) onChange();
    });
    this.over = new Promise((resolve) => {
      // A stream says that it is closed a moment before it tells its listeners.
      stream.on("close", () => {
        this.#isOver = true;
        this.#text = null;
        onChange();
        resolve();
      });
    });
    // The other end may vanish at any moment; its end is seen by `exit`.
    stream.on("error", () => undefined);
  }

  get output(): OutputText {
    const isCut = !this.#isOver || this.#droppedInBytes > 0;
    this.#text ??= decodeOutput(Buffer.concat(this.#chunks), isCut);
    return { text: this.#text, droppedInBytes: this.#droppedInBytes };
  }

  /** Whether some of it was kept. */
  #take(chunk: Buffer): boolean {
    const kept = chunk.subarray(0, capInBytes - this.#keptInBytes);
    this.#droppedInBytes += chunk.length - kept.length;
    if (kept.length === 0) return false;
    this.#chunks.push(kept);
    this.#keptInBytes += kept.length;
    this.#text = null;
    return true;
  }
}
