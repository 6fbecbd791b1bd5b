import { type Value, showValue } from "../../../core/exercise/value.ts";
import { type LivePair, type Series, apart } from "../live-pair.ts";
import type { PairAtHand } from "../start-client.ts";
import {
  type Dialogue,
  beginning,
  hasAnswer,
  hearClient,
  hearServer,
  playToClient,
  tellAgain,
} from "./dialogue.ts";

/** A conversation of more questions and answers than that is none of an exercise. */
const mostRounds = 32;

/**
 * A pair of programs that want one port of a network in which nobody can stand between them: each is run alone, and told
 * what the other one has said so far. A client that waits for its server's end makes us end first, so that the port is
 * kept for a minute: the server says all that it will be asked before any client is told so.
 */
export class Rehearsal {
  readonly #pair: PairAtHand;
  /** By what is asked; fewer than that where the server is gone meanwhile. */
  readonly #dialogues = new Map<string, readonly Dialogue[]>();
  readonly #played = new Map<Dialogue, LivePair>();

  constructor(pair: PairAtHand) {
    this.#pair = pair;
  }

  /** What is not known yet of all that; a server that does not answer the first question is asked no other. */
  async prepare(series: readonly Series[]): Promise<void> {
    const [first, ...others] = series.flat();
    if (first === undefined) return;
    await this.#rehearse([first]);
    if (!hasAnswer(this.#about(first))) return;
    await this.#rehearse(others);
    for (const values of series)
      if (!this.#dialogues.has(nameOf(values))) await this.#tellInTurn(values);
  }

  async talk(value: Value): Promise<LivePair> {
    await this.prepare([[value]]);
    return await this.#play(this.#about(value));
  }

  async *talkInTurn(values: Series): AsyncGenerator<LivePair, undefined> {
    await this.prepare([values]);
    const dialogues = this.#dialogues.get(nameOf(values)) ?? [];
    for (const dialogue of dialogues) yield await this.#play(dialogue);
    if (dialogues.length < values.length) yield { kind: "gone" };
  }

  async #play(dialogue: Dialogue): Promise<LivePair> {
    const known = this.#played.get(dialogue);
    if (known !== undefined) return known;
    const told = await playToClient(this.#pair, dialogue);
    const live = told === null ? apart() : { kind: "talked" as const, ...told };
    this.#played.set(dialogue, live);
    return live;
  }

  /** All clients are heard before the server is started, which is then asked on behalf of them all. */
  async #rehearse(values: readonly Value[]): Promise<void> {
    const unknown = values.filter(
      (value) => !this.#dialogues.has(nameOf([value])),
    );
    let dialogues = [
      ...new Map(
        unknown.map((value) => [nameOf([value]), beginning(value)]),
      ).values(),
    ];
    for (let round = 0; round < mostRounds; round += 1) {
      dialogues = await this.#each(dialogues, hearClient);
      dialogues = await this.#each(dialogues, hearServer);
    }
    for (const dialogue of dialogues)
      this.#dialogues.set(nameOf([dialogue.value]), [dialogue]);
  }

  async #each(
    dialogues: readonly Dialogue[],
    step: (pair: PairAtHand, dialogue: Dialogue) => Promise<Dialogue>,
  ): Promise<Dialogue[]> {
    const next: Dialogue[] = [];
    for (const dialogue of dialogues)
      next.push(await step(this.#pair, dialogue));
    return next;
  }

  /** The server must still be there for each further client. */
  async #tellInTurn(values: Series): Promise<void> {
    const { keeper } = this.#pair;
    const dialogues: Dialogue[] = [];
    await keeper.fresh();
    const { starts } = keeper;
    for (const value of values) {
      const dialogue = await tellAgain(this.#pair, this.#about(value));
      if (keeper.starts !== starts) break;
      dialogues.push(dialogue);
    }
    this.#dialogues.set(nameOf(values), dialogues);
  }

  #about(value: Value): Dialogue {
    const [dialogue] = this.#dialogues.get(nameOf([value])) ?? [];
    return dialogue ?? beginning(value);
  }
}

function nameOf(values: Series): string {
  return values.map(showValue).join();
}
