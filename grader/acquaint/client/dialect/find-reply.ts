import type { Exercise, KnownAnswer } from "../../../core/exercise/exercise.ts";
import type { Ending } from "../../../core/profile.ts";
import { toHex } from "../../../wire/hex.ts";
import { codecNamed } from "../../../wire/registry.ts";
import { sameValue } from "../../../wire/same-value.ts";
import type { ReplyTry } from "./reply-tries.ts";

/** A client is asked one thing and told the answer of another, so that it cannot know it by itself. */
export interface Crossed {
  readonly asked: KnownAnswer;
  readonly told: KnownAnswer;
}

/** One run of the client; how the answer had to end for it to be shown, `null` where it was not. */
export type RunWith = (
  reply: ReplyTry,
  values: Crossed,
) => Promise<Ending["replyEnds"] | null>;

/** An answer in one codec, and how many different values the client showed in it. */
export interface Trial {
  readonly reply: ReplyTry;
  readonly replyEnds: Ending["replyEnds"];
  readonly shown: number;
}

export interface Search {
  readonly exercise: Pick<Exercise, "acquaintance">;
  readonly tries: readonly ReplyTry[];
  /** The codec of its requests: a client may well want to be answered as it asks. */
  readonly request: string;
  readonly mostRuns: number;
  readonly run: RunWith;
}

/**
 * Answers in one codec after the other until the client shows what it was told. One value may be the very one with which
 * the client has its trouble, so that a likely codec is tried with a second one; and one may fit by chance, so that two
 * must be shown where its own server does not speak for the codec, too.
 */
export async function findReply(search: Search): Promise<Trial> {
  const runs = new Runs(search);
  let best: Trial | null = null;
  for (const reply of search.tries) {
    if (best !== null && runs.areOver) break;
    const trial = await runs.trial(reply);
    if (trial.shown >= neededFor(reply)) return trial;
    if (best === null || trial.shown > best.shown) best = trial;
  }
  if (best === null) throw new Error("no codec to answer in");
  return best;
}

/** Its own server's answers were read in the codec: with one that the client shows, two values agree. */
function neededFor({ because }: ReplyTry): number {
  return because === "own-server" ? 1 : 2;
}

/** What was done with a client so far: the same bytes are not sent to it twice. */
class Runs {
  readonly #search: Search;
  readonly #values: readonly Crossed[];
  readonly #known = new Map<string, Ending["replyEnds"] | null>();

  constructor(search: Search) {
    this.#search = search;
    this.#values = crossed(search.exercise.acquaintance);
  }

  get areOver(): boolean {
    return this.#known.size >= this.#search.mostRuns;
  }

  async trial(reply: ReplyTry): Promise<Trial> {
    let replyEnds: Ending["replyEnds"] = "by-itself";
    let [shown, missed] = [0, 0];
    for (const values of this.#values) {
      const ends = await this.#shown(reply, values);
      if (ends === null) missed += 1;
      else [replyEnds, shown] = [ends, shown + 1];
      const isDone = shown >= neededFor(reply) || missed > this.#slips(reply);
      if (isDone || this.areOver) break;
    }
    return { reply, replyEnds, shown };
  }

  /** How many values a likely codec may fail with. */
  #slips({ because, codec }: ReplyTry): number {
    const isLikely = because !== "guess" || codec === this.#search.request;
    return isLikely ? 1 : 0;
  }

  /** A codec that cannot carry a value shows nothing. */
  async #shown(
    reply: ReplyTry,
    values: Crossed,
  ): Promise<Ending["replyEnds"] | null> {
    const { reply: value } = values.told;
    const bytes = codecNamed(reply.codec).encode(value);
    if (bytes === null) return null;
    const key = toHex(bytes);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const shown = await this.#search.run(reply, values);
    this.#known.set(key, shown);
    return shown;
  }
}

/** Pairs of questions whose answers to tell are all different. */
function crossed(known: readonly KnownAnswer[]): readonly Crossed[] {
  const pairs = known.flatMap((_, index): Crossed[] => {
    const asked = known[(index + 1) % known.length];
    const told = known[(index + 2) % known.length];
    return asked && told ? [{ asked, told }] : [];
  });
  return pairs.filter(
    ({ told }, place) =>
      pairs.findIndex((one) => sameValue(one.told.reply, told.reply)) === place,
  );
}
