/** What one format character stands for, without its byte order. */
export type Element =
  | { readonly kind: "padding"; readonly sizeInBytes: 1 }
  | { readonly kind: "boolean"; readonly sizeInBytes: 1 }
  | {
      readonly kind: "integer";
      readonly sizeInBytes: IntegerSize;
      readonly isSigned: boolean;
    }
  | { readonly kind: "float"; readonly sizeInBytes: FloatSize };

export type IntegerSize = 1 | 2 | 4 | 8;
export type FloatSize = 2 | 4 | 8;

/** Elements by format character; a character that is missing is not allowed there. */
export type Elements = Readonly<Record<string, Element>>;

function signed(sizeInBytes: IntegerSize): Element {
  return { kind: "integer", sizeInBytes, isSigned: true };
}

function unsigned(sizeInBytes: IntegerSize): Element {
  return { kind: "integer", sizeInBytes, isSigned: false };
}

/**
 * The "standard size" column of the format characters in the documentation of Python's `struct` module.
 * `c`, `s`, `p` and `P` carry bytes or addresses, not numbers, and are left out.
 */
export const standardElements: Elements = {
  x: { kind: "padding", sizeInBytes: 1 },
  "?": { kind: "boolean", sizeInBytes: 1 },
  b: signed(1),
  B: unsigned(1),
  h: signed(2),
  H: unsigned(2),
  i: signed(4),
  I: unsigned(4),
  l: signed(4),
  L: unsigned(4),
  q: signed(8),
  Q: unsigned(8),
  e: { kind: "float", sizeInBytes: 2 },
  f: { kind: "float", sizeInBytes: 4 },
  d: { kind: "float", sizeInBytes: 8 },
};

/** Native sizes of 64-bit Linux on every machine, so that the same id always means the same bytes. */
export const nativeElements: Elements = {
  ...standardElements,
  l: signed(8),
  L: unsigned(8),
  n: signed(8),
  N: unsigned(8),
};
/** The bytes of one element, and the order in which they stand. */
export interface Slot {
  readonly view: DataView;
  readonly isLittleEndian: boolean;
}
