import type { FieldType } from "../../core/exercise/exercise.ts";

/*
 * What stands before the data of the objects that students write to an `ObjectOutputStream`, by the Java Object
 * Serialization Specification, chapter 6: tags, the name of the class, its serialVersionUID, flags, and its fields. It
 * is the same each time, so that the data behind it is read like any other, and no object is ever made.
 */

/** `STREAM_MAGIC` and `STREAM_VERSION`: written when the stream is made, which may be long before the first object. */
const header = "aced0005";

const number =
  "787200106a6176612e6c616e672e4e756d62657286ac951d0b94e08b0200007870";

/** The codec of the data, and what stands before it behind the header. */
const objects: Readonly<
  Record<FieldType, readonly (readonly [string, string])[]>
> = {
  integer: [
    // writeObject(Integer)
    [
      "struct:!i",
      `737200116a6176612e6c616e672e496e746567657212e2a0a4f781873802000149000576616c7565${number}`,
    ],
    // writeObject(Long)
    [
      "struct:!q",
      `7372000e6a6176612e6c616e672e4c6f6e673b8be490cc8f23df0200014a000576616c7565${number}`,
    ],
    // writeInt, writeLong
    ["struct:!i", "7704"],
    ["struct:!q", "7708"],
    // writeObject(String)
    ["text/length:!H", "74"],
  ],
  integers: [
    // writeObject(int[]), writeObject(long[])
    ["counted:!i,!i", "757200025b494dba602676eab2a50200007870"],
    ["counted:!i,!q", "757200025b4a782004b512b175930200007870"],
    ["numbers:comma/length:!H", "74"],
  ],
  text: [["mutf-8/length:!H", "74"]],
};

/** Codec ids of serialised Java values, with the stream's header in front and, where it came before, without. */
export function serialised(type: FieldType): readonly string[] {
  return [header, ""].flatMap((start) =>
    objects[type].map(
      ([payload, before]) => `${payload}/around:${start}${before},`,
    ),
  );
}
