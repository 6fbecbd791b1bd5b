import type { Value } from "../../core/exercise/value.ts";
import { Rehearsal } from "./by-turns/rehearsal.ts";
import { isStillThere } from "./is-still-there.ts";
import { type LivePair, type Series, runPair } from "./live-pair.ts";
import type { PairAtHand } from "./start-client.ts";

/** Brings a client and its server together: both at once where the machine can put a relay between them, else by turns. */
export class Encounters {
  readonly pair: PairAtHand;
  #expected: readonly Series[] = [];
  #rehearsal: Rehearsal | null = null;

  constructor(pair: PairAtHand) {
    this.pair = pair;
  }

  /** What will be asked about; whatever is not expected takes a minute more where they are brought together by turns. */
  expect(series: readonly Series[]): void {
    this.#expected = series;
  }

  async talk(value: Value): Promise<LivePair> {
    if (this.#rehearsal !== null) return await this.#rehearsal.talk(value);
    const live = await runPair({ ...this.pair, value });
    if (live !== null) return live;
    this.#rehearsal = new Rehearsal(this.pair);
    await this.#rehearsal.prepare(this.#expected);
    return await this.#rehearsal.talk(value);
  }

  /** About one value after another, all at one server that nobody has asked before if they are several. */
  async *talkInTurn(values: Series): AsyncGenerator<LivePair, undefined> {
    if (this.#rehearsal !== null) {
      yield* this.#rehearsal.talkInTurn(values);
      return;
    }
    const { keeper } = this.pair;
    await (values.length > 1 ? keeper.fresh() : keeper.fit());
    for (const value of values) {
      const isThere = await isStillThere(keeper);
      yield isThere ? await this.talk(value) : { kind: "gone" };
      if (!isThere) return;
    }
  }
}
