/** What a thread has used since its start, in nanoseconds. */
interface ThreadTimes {
  readonly id: string;
  readonly ranNs: bigint;
  readonly delayedNs: bigint;
}

/** What all threads of a program have used together: a thread that ends takes its figures with it, but not what was seen. */
export class Times {
  #ranNs = 0n;
  #delayedNs = 0n;
  #living: ReadonlyMap<string, ThreadTimes> = new Map();

  get ranNs(): bigint {
    return this.#ranNs;
  }

  /** Time that threads were ready but had no processor. */
  get delayedNs(): bigint {
    return this.#delayedNs;
  }

  see(threads: readonly ThreadTimes[]): void {
    for (const thread of threads) {
      const before = this.#living.get(thread.id);
      this.#ranNs += grown(thread.ranNs, before?.ranNs);
      this.#delayedNs += grown(thread.delayedNs, before?.delayedNs);
    }
    this.#living = new Map(threads.map((thread) => [thread.id, thread]));
  }
}

/** A number may be given to a new thread, whose figures begin anew. */
function grown(now: bigint, before = 0n): bigint {
  return now >= before ? now - before : now;
}
