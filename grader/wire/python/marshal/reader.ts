import { type Input, announce, refuse, takeSigned32 } from "../input.ts";
import { type Leaf, type Node, none } from "../node.ts";

/** A stream of Python's `marshal` and what it may refer back to. */
export interface Reader {
  readonly input: Input;
  /** Objects that were flagged (versions 3 and later), in the order of their beginnings. */
  readonly shared: Node[];
  /** Python 2's interned strings, which are referred to by a list of their own. */
  readonly interned: string[];
  /** Objects read so far. */
  count: number;
  /** Where the object at work began. */
  objectAt: number;
}

export function readerOf(input: Input): Reader {
  return { input, shared: [], interned: [], count: 0, objectAt: 0 };
}

export function fail({ input, objectAt }: Reader): Leaf {
  refuse(input, objectAt);
  return none;
}

/** A length or a count; nothing that is counted takes less than a byte. */
export function takeSize(reader: Reader): number {
  const size = takeSigned32(reader.input);
  if (size < 0) fail(reader);
  announce(reader.input, reader.input.at + size);
  return size;
}
