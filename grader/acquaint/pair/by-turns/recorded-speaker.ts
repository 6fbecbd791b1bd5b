import type { WaitEnd } from "../../../core/program-handle.ts";
import type { Conversation, Turn } from "../relay.ts";
import type { Speaker } from "../speaker.ts";

/** What is known of a conversation. */
export type Script = Pick<Conversation, "turns" | "ended" | "serverWait">;

/**
 * Says again what one end said in another conversation, each word when it has been told as much as before it; beyond
 * that it has no answer.
 */
export class RecordedSpeaker implements Speaker {
  readonly printed = "";
  readonly #role: Turn["from"];
  readonly #script: Script;
  readonly #words: readonly Word[];
  #toldInBytes = 0;
  #taken = 0;

  constructor(role: Turn["from"], script: Script) {
    this.#role = role;
    this.#script = script;
    this.#words = wordsOf(role, script.turns);
  }

  get hasWord(): boolean {
    const word = this.#words[this.#taken];
    return word !== undefined && word.afterInBytes <= this.#toldInBytes;
  }

  get hasEnded(): boolean {
    const { ended } = this.#script;
    return this.#taken === this.#words.length && ended.includes(this.#role);
  }

  get isOver(): boolean {
    return this.hasEnded;
  }

  take(): Uint8Array {
    const { bytes = new Uint8Array() } = this.#words[this.#taken] ?? {};
    this.#taken += 1;
    return bytes;
  }

  tell({ length }: Uint8Array): Promise<void> {
    this.#toldInBytes += length;
    return Promise.resolve();
  }

  tellEnd(): void {
    // Whatever it would say to that was recorded, too.
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  wait(): Promise<WaitEnd> {
    this.#speakUp();
    return Promise.resolve(this.#script.serverWait ?? { kind: "met" });
  }

  /** A client that was told something, though less than before, says what it said to that: a greeting may vary. */
  #speakUp(): void {
    const word = this.#words[this.#taken];
    if (this.#role === "server" || word === undefined) return;
    if (this.#toldInBytes === 0) return;
    this.#toldInBytes = Math.max(this.#toldInBytes, word.afterInBytes);
  }
}

interface Word {
  readonly bytes: Uint8Array;
  /** How much the other end had said before it. */
  readonly afterInBytes: number;
}

function wordsOf(role: Turn["from"], turns: readonly Turn[]): readonly Word[] {
  const words: Word[] = [];
  let heardInBytes = 0;
  for (const { from, bytes } of turns)
    if (from === role) words.push({ bytes, afterInBytes: heardInBytes });
    else heardInBytes += bytes.length;
  return words;
}
