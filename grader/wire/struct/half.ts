/** IEEE 754 binary16: 1 sign bit, 5 exponent bits with bias 15, 10 fraction bits. Node 20 has no `getFloat16`. */
const infinityBits = 0x7c00;
const quietNaNBits = 0x7e00;
const smallestNormal = 2 ** -14;

export function numberFromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** Rounds to nearest, ties to even, straight from the double; what is too large becomes infinity. */
export function halfFromNumber(value: number): number {
  if (Number.isNaN(value)) return quietNaNBits;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  return sign | magnitudeBits(Math.abs(value));
}

function magnitudeBits(magnitude: number): number {
  if (magnitude === Infinity) return infinityBits;
  if (magnitude < smallestNormal) return roundToEven(magnitude * 2 ** 24);
  const exponent = exponentOf(magnitude);
  const fraction = roundToEven(magnitude * 2 ** (10 - exponent)) - 1024;
  // A fraction that was rounded up to 1024 carries into the exponent, as it must.
  return Math.min(((exponent + 15) << 10) + fraction, infinityBits);
}

/** The exact exponent of a normal double; a logarithm would be off by one near powers of two. */
function exponentOf(magnitude: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, magnitude);
  return (view.getUint16(0) >> 4) - 1023;
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
