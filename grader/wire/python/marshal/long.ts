import {
  bytesOfSigned32,
  bytesOfUnsigned,
  integerOfBytes,
} from "../bytes/binary-integer.ts";
import { take, takeSigned32 } from "../input.ts";
import type { Reader } from "./reader.ts";

/**
 * A long is a signed count and as many digits of 15 bits, the least first, two bytes each. `null`: a digit has 16 bits.
 */
export function takeLong({ input }: Reader): bigint | null {
  const count = takeSigned32(input);
  const magnitude = magnitudeOf(take(input, 2 * Math.abs(count)));
  return count < 0 && magnitude !== null ? -magnitude : magnitude;
}

/** Count and digits, as `takeLong` reads them; fifteen bits are five octal digits. */
export function bytesOfLong(value: bigint): Uint8Array {
  const text = (value < 0n ? -value : value).toString(8);
  const padded = text.padStart(Math.ceil(text.length / 5) * 5, "0");
  const digits = padded.match(/.{5}/g) ?? [];
  const count = value < 0n ? -digits.length : digits.length;
  const bytes = digits
    .reverse()
    .map((digit) => bytesOfUnsigned(parseInt(digit, 8), 2));
  return Buffer.concat([bytesOfSigned32(count), ...bytes]);
}

/** Moves the bits together: what two bytes hold becomes fifteen bits. */
function magnitudeOf(bytes: Uint8Array): bigint | null {
  const packed = Buffer.alloc(bytes.length + 1);
  let [bits, bitCount, end] = [0, 0, 0];
  for (let index = 0; index < bytes.length; index += 2) {
    const digit = (bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8);
    if (digit >= 2 ** 15) return null;
    bits |= digit << bitCount;
    for (bitCount += 15; bitCount >= 8; bitCount -= 8) {
      packed[end] = bits & 0xff;
      bits >>>= 8;
      end += 1;
    }
  }
  packed[end] = bits;
  return integerOfBytes(packed);
}
