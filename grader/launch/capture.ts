import type { Readable } from "node:stream";
import type { OutputText } from "../core/program-handle.ts";

/** Enough for any honest program; a flood is counted, not kept. */
const capInBytes = 64 * 1024;

/** Collects one output stream, up to a cap, and counts what comes after it. */
export class Capture {
  readonly #chunks: Buffer[] = [];
  #keptInBytes = 0;
  #droppedInBytes = 0;
  #text: string | null = "";

  constructor(stream: Readable, onChange: () => void) {
    stream.on("data", (chunk: Buffer) => {
      this.#take(chunk);
      onChange();
    });
    // The other end may vanish at any moment; its end is seen by `exit`.
    stream.on("error", () => undefined);
  }

  get output(): OutputText {
    this.#text ??= decodeWhole(Buffer.concat(this.#chunks));
    return { text: this.#text, droppedInBytes: this.#droppedInBytes };
  }

  #take(chunk: Buffer): void {
    const kept = chunk.subarray(0, capInBytes - this.#keptInBytes);
    this.#droppedInBytes += chunk.length - kept.length;
    if (kept.length === 0) return;
    this.#chunks.push(kept);
    this.#keptInBytes += kept.length;
    this.#text = null;
  }
}

/** Decodes all bytes at once, so that a character split over two chunks stays whole; one cut at the end waits. */
function decodeWhole(bytes: Buffer): string {
  return new TextDecoder("utf-8").decode(bytes, { stream: true });
}
