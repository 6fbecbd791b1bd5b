import type { Expected } from "../../core/exercise/test-case.ts";
import { type Entry, printedIn } from "../../core/transcript.ts";
import { isShown } from "../../wire/field/is-shown.ts";
import type { Scene } from "../scene.ts";

/**
 * What a client has printed since it was answered, which may be long before anybody looks at it; where nothing was sent
 * to it, since the look began.
 */
export class Shown {
  readonly #scene: Scene;
  readonly #expected: Expected;
  readonly #since: number;

  constructor(scene: Scene, expected: Expected) {
    const { transcript } = scene.stage.recorder;
    this.#scene = scene;
    this.#expected = expected;
    this.#since = answeredAt(transcript) ?? transcript.length;
  }

  /** Something that it had not printed before: not even a prompt that it repeats is an answer. */
  get hasNews(): boolean {
    return !this.#before.includes(this.#news.trim());
  }

  /** Whatever may be the right answer; news at all, where nothing is known about that. */
  get hasAnswer(): boolean {
    if (this.#expected.kind !== "one-of" || !this.hasNews) return this.hasNews;
    const { asked, setting } = this.#scene;
    const field = { ...setting.fields.reply, asked };
    return this.#expected.values.some((value) =>
      isShown(field, this.#news, value),
    );
  }

  get #before(): string {
    return printedIn(this.#transcript.slice(0, this.#since), ["stdout"]);
  }

  get #news(): string {
    return printedIn(this.#transcript.slice(this.#since), ["stdout"]);
  }

  get #transcript(): readonly Entry[] {
    return this.#scene.stage.recorder.transcript;
  }
}

/** Where the first segment of the last answer stands. */
function answeredAt(transcript: readonly Entry[]): number | null {
  const last = transcript.findLast(({ kind }) => kind === "sent");
  if (last === undefined) return null;
  return transcript.findIndex(
    ({ kind, step }) => kind === "sent" && step === last.step,
  );
}
