/** Lets one waiter sleep until something changes. */
export class Change {
  readonly #listeners = new Set<() => void>();

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves at the next `notify`, or after `atMostMs`, never before the event loop has looked at its sockets. */
  next(atMostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        forget();
        setImmediate(resolve);
      };
      const timer = setTimeout(wake, atMostMs);
      const forget = this.onChange(wake);
    });
  }
}
