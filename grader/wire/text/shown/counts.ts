/** How often each thing is among those that were put in and not taken out again. */
export class Counts<Item> {
  readonly #counts = new Map<Item, number>();

  /** Of different things. */
  get size(): number {
    return this.#counts.size;
  }

  has(item: Item): boolean {
    return this.#counts.has(item);
  }

  put(item: Item): void {
    this.#counts.set(item, (this.#counts.get(item) ?? 0) + 1);
  }

  take(item: Item): void {
    const left = (this.#counts.get(item) ?? 0) - 1;
    if (left > 0) this.#counts.set(item, left);
    else this.#counts.delete(item);
  }
}
