import type { Comparison } from "../../../core/exercise/exercise.ts";
import type { Survey } from "../../../core/exercise/test-case.ts";
import type { Value } from "../../../core/exercise/value.ts";
import type { Codec } from "../../../wire/codec.ts";
import { choicesIn } from "../../../wire/field/choices/choices-in.ts";
import { isRight } from "../../../wire/field/is-right.ts";
import { fitsPeriod } from "../../../wire/field/fits-period.ts";

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
  /** Which of them came one after the other; of those that are choices, for the judge leaves any other word out, too. */
  readonly #sequence: number[] = [];
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
    const isMixed = most <= this.#sequence.length * mostShare;
    if (this.#heard.length < different || !isMixed) return false;
    return !this.#mayBeCyclic;
  }

  /** A clock that is told in words goes round, too; chance soon leaves every period. */
  get #mayBeCyclic(): boolean {
    const { acyclic } = this.#enough ?? {};
    const { length } = this.#sequence;
    if (acyclic === undefined || length >= acyclic.within) return false;
    for (let period = 2; period <= acyclic.longest; period += 1)
      if (fitsPeriod(this.#sequence, period)) return true;
    return false;
  }

  #count(value: Value): void {
    const { comparison } = this.#hearing;
    const place = this.#heard.findIndex((one) =>
      isRight(comparison, value, one.value),
    );
    const known = this.#heard[place];
    this.#sequence.push(known === undefined ? this.#heard.length : place);
    if (known === undefined) this.#heard.push({ value, times: 1 });
    else known.times += 1;
  }

  /** Counts an answer; `false` if it is none. */
  take(bytes: Uint8Array): boolean {
    const { incoming, comparison } = this.#hearing;
    const decoded = incoming.decode(bytes);
    if (decoded.kind !== "value") return false;
    this.#known.add(textOf(bytes));
    const { value } = decoded;
    if (this.#enough === null || !isChoice(comparison, value)) return true;
    this.#count(value);
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
