interface Described {
  readonly id: string;
  /** Equal for codecs that the samples cannot tell apart. */
  readonly agreesBy: string;
}

type Grouped<Item> = Omit<Item, "agreesBy"> & {
  readonly others: readonly string[];
};

/** One candidate for each group that agrees: its first, with the ids of the others; the order stays. */
export function grouped<Item extends Described>(
  items: readonly Item[],
): readonly Grouped<Item>[] {
  const groups = new Map<string, { first: Item; others: string[] }>();
  for (const item of items) {
    const group = groups.get(item.agreesBy);
    if (group === undefined)
      groups.set(item.agreesBy, { first: item, others: [] });
    else group.others.push(item.id);
  }
  return Array.from(groups.values(), ({ first, others }) => {
    const { agreesBy: _, ...rest } = first;
    return { ...rest, others };
  });
}
