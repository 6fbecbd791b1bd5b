import type { Comparison } from "../../../core/exercise/exercise.ts";
import type { Survey } from "../../../core/exercise/test-case.ts";
import type { Value } from "../../../core/exercise/value.ts";
import type { Codec } from "../../../wire/codec.ts";
import { choicesIn } from "../../../wire/field/choices-in.ts";
import { isRight } from "../../../wire/field/is-right.ts";

/** A word with more than two thirds of the answers: who says nearly always the same has not been heard enough. */
const mostShare = 2 / 3;

/** How answers are read, and when two are the same. */
interface Hearing {
  readonly incoming: Codec;
  readonly comparison: Comparison;
}

/** What a survey has heard so far. */
export class Course {
  readonly #hearing: Hearing;
  readonly #enough: Survey["enough"];
  /** One value for each of the different answers, and how often it came. */
  readonly #heard: { readonly value: Value; times: number }[] = [];
  /** Of those that are choices: any other word is left out by the judge, too. */
  #answers = 0;
  readonly #known = new Set<string>();

  constructor(hearing: Hearing, enough: Survey["enough"]) {
    this.#hearing = hearing;
    this.#enough = enough;
  }

  /** Whether the same bytes have been a whole answer before. */
  isKnown(bytes: Uint8Array): boolean {
    return this.#known.has(textOf(bytes));
  }

  get hasEnough(): boolean {
    if (this.#enough === null) return false;
    const { different, same } = this.#enough;
    const most = Math.max(...this.#heard.map(({ times }) => times));
    if (this.#heard.length === 1) return most >= same;
    const isMixed = most <= this.#answers * mostShare;
    return this.#heard.length >= different && isMixed;
  }

  /** Counts an answer; `false` if it is none. */
  take(bytes: Uint8Array): boolean {
    const { incoming, comparison } = this.#hearing;
    const decoded = incoming.decode(bytes);
    if (decoded.kind !== "value") return false;
    this.#known.add(textOf(bytes));
    const { value } = decoded;
    if (this.#enough === null || !isChoice(comparison, value)) return true;
    this.#answers += 1;
    const known = this.#heard.find((one) =>
      isRight(comparison, value, one.value),
    );
    if (known === undefined) this.#heard.push({ value, times: 1 });
    else known.times += 1;
    return true;
  }
}

function isChoice(comparison: Comparison, value: Value): boolean {
  if (comparison.kind !== "one-of") return true;
  if (typeof value !== "string") return false;
  return choicesIn(value, comparison.choices).length === 1;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
