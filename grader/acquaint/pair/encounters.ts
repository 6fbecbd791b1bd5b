import type { Value } from "../../core/exercise/value.ts";
import { Rehearsal } from "./by-turns/rehearsal.ts";
import { type LivePair, type Series, runPair } from "./live-pair.ts";
import { hasServerSpoken } from "./relay.ts";
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
    const live = await this.#together(value);
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
    const server = await (values.length > 1 ? keeper.fresh() : keeper.fit());
    const [first, ...others] = values;
    if (first === undefined) return;
    const isThere = server.kind === "listening";
    yield isThere ? await this.talk(first) : { kind: "gone" };
    for (const value of others) {
      const { starts } = keeper;
      const live = await runPair({ ...this.pair, value });
      const isSame = keeper.starts === starts;
      yield isSame && live !== null ? live : { kind: "gone" };
      if (!isSame) return;
    }
  }

  /** One that was on its way out when its first client came has said nothing: another one is asked. */
  async #together(value: Value): Promise<LivePair | null> {
    const live = await runPair({ ...this.pair, value });
    if (live?.kind !== "talked" || hasServerSpoken(live)) return live;
    await this.pair.keeper.stop();
    return await runPair({ ...this.pair, value });
  }
}
