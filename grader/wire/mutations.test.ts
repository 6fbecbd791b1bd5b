import { fc } from "@fast-check/vitest";
import { expect, it } from "vitest";
import type { FieldType } from "../core/exercise/exercise.ts";
import type { Value } from "../core/exercise/value.ts";
import { catalogue } from "./field/catalogue.ts";
import { codecNamed } from "./registry.ts";

const values: Readonly<Record<FieldType, readonly Value[]>> = {
  integer: [0n, 7n, 100n, 32_767n],
  integers: [[1n], [1n, 2n, 3n, 4n, 6n, 12n], [1n, 32_749n]],
  text: ["a", "bom dia", "AÇÃO, já!"],
};

/** One change to the bytes of a message. */
type Mutation = (bytes: Buffer) => Buffer;

const place = fc.nat({ max: 255 });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, place).map(([at, byte]): Mutation => (bytes) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0) changed[at % changed.length] = byte;
    return changed;
  }),
  place.map(
    (at): Mutation =>
      (bytes) =>
        bytes.subarray(0, at % (bytes.length + 1)),
  ),
  place.map(
    (at): Mutation =>
      (bytes) =>
        bytes.subarray(at % (bytes.length + 1)),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 9 })).map(
    ([at, more]): Mutation =>
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, at % (bytes.length + 1)),
          more,
          bytes.subarray(at % (bytes.length + 1)),
        ]),
  ),
  fc.constant((bytes: Buffer) => Buffer.concat([bytes, bytes])),
);

/** Each valid encoding of each codec of a type. */
function encodings(type: FieldType) {
  return catalogue[type].flatMap((id) =>
    values[type].flatMap((value) => {
      const bytes = codecNamed(id).encode(value);
      return bytes === null ? [] : [{ id, bytes: Buffer.from(bytes) }];
    }),
  );
}

it.each(["integer", "integers", "text"] as const)(
  "ten thousand damaged messages of type %s are read within their bounds",
  (type) => {
    const property = fc.property(
      fc.constantFrom(...encodings(type)),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      ({ id, bytes }, mutations) => {
        const damaged = mutations.reduce<Buffer>(
          (now, mutate) => mutate(now),
          bytes,
        );
        const decoded = codecNamed(id).decode(damaged);
        if (decoded.kind === "value")
          expect(decoded.lengthInBytes).toBeLessThanOrEqual(damaged.length);
        if (decoded.kind === "invalid")
          expect(decoded.offset).toBeLessThanOrEqual(damaged.length);
        if (decoded.kind === "incomplete")
          expect(decoded.neededInBytes ?? Infinity).toBeGreaterThan(
            damaged.length,
          );
      },
    );

    fc.assert(property, { numRuns: 10_000 });
  },
);
