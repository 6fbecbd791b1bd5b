import type { Socket } from "node:net";
import type { Address } from "../../core/network.ts";
import type { Fact } from "../../core/transcript.ts";

/** No exercise needs more; what comes beyond is a flood. */
const capInBytes = 256 * 1024;

export interface ConnectionSetting {
  readonly name: string;
  readonly record: (fact: Fact) => void;
  /** Called after anything has happened on the connection. */
  readonly wake: () => void;
}

/** One TCP connection, from the peer's end, that writes down all that passes. */
export class Connection {
  readonly name: string;
  /** Our port, by which the kernel's table knows the connection; for a peer that listens, the one it listens on. */
  readonly ownPort: number;
  /** Where the program looked for us, if it connected to us. */
  readonly ownAddress: Address;
  readonly peerPort: number;
  readonly #socket: Socket;
  readonly #setting: ConnectionSetting;
  #unread = Buffer.alloc(0);
  #receivedInBytes = 0;
  #closedByProgram: "end" | "reset" | null = null;
  #isOver = false;
  #hasSent = false;
  #gotInBytes: number | null = null;
  #mayHaveCrossed = false;

  constructor(socket: Socket, setting: ConnectionSetting) {
    this.name = setting.name;
    this.ownPort = socket.localPort ?? 0;
    this.ownAddress = { host: socket.localAddress ?? "", port: this.ownPort };
    this.peerPort = socket.remotePort ?? 0;
    this.#socket = socket;
    this.#setting = setting;
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => {
      this.#take(chunk);
    });
    socket.on("end", () => {
      this.#noteClose("end");
    });
    socket.on("error", () => {
      this.#noteClose("reset");
    });
    this.#noteEarlyClose();
  }

  get hasSent(): boolean {
    return this.#hasSent;
  }

  /** What surely came since we sent something last; `null`: nothing that anything could follow. */
  get gotInBytes(): number | null {
    return this.#gotInBytes;
  }

  /** What has arrived since the last `consume`. */
  get unread(): Uint8Array {
    return this.#unread;
  }

  get closedByProgram(): "end" | "reset" | null {
    return this.#closedByProgram;
  }

  get isFlooded(): boolean {
    return this.#receivedInBytes > capInBytes;
  }

  /** We have ended it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Nothing more can arrive. */
  get isFinished(): boolean {
    return this.#closedByProgram !== null || this.isFlooded || this.#isOver;
  }

  /** Takes what has arrived, or only its first bytes, out of `unread`. */
  consume(lengthInBytes = this.#unread.length): void {
    this.#unread = this.#unread.subarray(lengthInBytes);
  }

  /**
   * Resolves once the kernel has the bytes, or cannot take them (yet): a server's queue may be full. `isAmid`: the
   * program may be talking meanwhile; what we read first may have come before, so that this has acknowledged it.
   */
  send(bytes: Uint8Array, { isAmid = false } = {}): Promise<void> {
    if (!this.#socket.writable) return Promise.resolve();
    const hex = Buffer.from(bytes).toString("hex");
    this.#setting.record({ kind: "sent", on: this.name, hex });
    this.#hasSent = true;
    this.#gotInBytes = isAmid ? 0 : null;
    this.#mayHaveCrossed = isAmid;
    const isWaiting = this.#socket.connecting;
    return new Promise((resolve) => {
      this.#socket.write(bytes, () => {
        resolve();
      });
      if (isWaiting) resolve();
    });
  }

  halfClose(): void {
    if (!this.#socket.writable) return;
    this.#setting.record({ kind: "half-closed", on: this.name });
    this.#socket.end();
  }

  /** Ends our side the normal way; what still arrives is read and forgotten. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#setting.record({ kind: "closed", on: this.name, how: "end" });
    this.#socket.end();
    this.#socket.resume();
  }

  reset(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#setting.record({ kind: "closed", on: this.name, how: "reset" });
    this.#socket.resetAndDestroy();
  }

  /** Resolves when the kernel has forgotten our end, so that its port is free again. */
  gone(): Promise<void> {
    if (this.#socket.closed) return Promise.resolve();
    return new Promise((resolve) => {
      this.#socket.once("close", () => {
        resolve();
      });
    });
  }

  #take(chunk: Buffer): void {
    if (this.#isOver || this.isFlooded) return;
    this.#unread = Buffer.concat([this.#unread, chunk]);
    const hex = chunk.toString("hex");
    this.#setting.record({ kind: "received", on: this.name, hex });
    this.#count(chunk.length);
    this.#setting.wake();
  }

  #count(lengthInBytes: number): void {
    this.#receivedInBytes += lengthInBytes;
    const isSure = !this.#mayHaveCrossed;
    this.#mayHaveCrossed = false;
    this.#gotInBytes = (this.#gotInBytes ?? 0) + (isSure ? lengthInBytes : 0);
    if (this.isFlooded) this.#stopFlood();
  }

  #stopFlood(): void {
    this.#setting.record({
      kind: "flooded",
      on: this.name,
      limitInBytes: capInBytes,
    });
    this.#socket.pause();
  }

  /** The program may have closed before anybody listened: such an end is not told again. */
  #noteEarlyClose(): void {
    if (this.#socket.errored) this.#noteClose("reset");
    else if (this.#socket.readableEnded) this.#noteClose("end");
  }

  #noteClose(how: "end" | "reset"): void {
    if (this.#closedByProgram !== null) return;
    this.#closedByProgram = how;
    if (!this.#isOver)
      this.#setting.record({ kind: "closed-by-program", on: this.name, how });
    this.#setting.wake();
  }
}
