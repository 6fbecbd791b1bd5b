import { createHash } from "node:crypto";

/** Draws 0, 1 or 2, again and again. */
export type Draw = () => number;

/** A generator as programs have it, begun from a seed of 32 bits. */
export type Generator = (seed: number) => Draw;

/** Matsumoto and Nishimura, "Mersenne Twister", 1998 (MT19937), drawn from as Python's `random.choice` does: two bits at a time. */
function mersenneTwister(seed: number): Draw {
  const state = [seed >>> 0];
  for (let i = 1; i < 624; i += 1) {
    const last = at(state, i - 1);
    state.push((Math.imul(1_812_433_253, last ^ (last >>> 30)) + i) >>> 0);
  }
  let place = 624;
  const next = (): number => {
    if (place === 624) place = twist(state);
    let y = at(state, place);
    place += 1;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  };
  return () => {
    let bits = next() >>> 30;
    while (bits === 3) bits = next() >>> 30;
    return bits;
  };
}

function twist(state: number[]): number {
  for (let i = 0; i < 624; i += 1) {
    const y =
      (at(state, i) & 0x80000000) | (at(state, (i + 1) % 624) & 0x7fffffff);
    const low = y & 1 ? 0x9908b0df : 0;
    state[i] = (at(state, (i + 397) % 624) ^ (y >>> 1) ^ low) >>> 0;
  }
  return 0;
}

/** Marsaglia, "Xorshift RNGs", 2003: the triple 13, 17, 5. */
function xorshift(seed: number): Draw {
  let x = seed === 0 ? 1 : seed;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % 3;
  };
}

/** `rand() % 3` of glibc: additive feedback r(i) = r(i−3) + r(i−31), begun by a Lehmer generator (`random_r.c`). */
function glibc(seed: number): Draw {
  const r = [seed === 0 ? 1 : seed | 0];
  for (let i = 1; i < 31; i += 1) {
    const rest = Number((BigInt(at(r, i - 1)) * 16_807n) % 2_147_483_647n);
    r.push(rest < 0 ? rest + 2_147_483_647 : rest);
  }
  for (let i = 31; i < 34; i += 1) r.push(at(r, i - 31));
  const next = (): number => {
    const sum = (at(r, r.length - 31) + at(r, r.length - 3)) | 0;
    r.push(sum);
    return sum >>> 1;
  };
  for (let i = 34; i < 344; i += 1) next();
  return () => next() % 3;
}

/** `rand() % 3` of Microsoft's C library: 15 bits of a linear congruential generator. */
function msvc(seed: number): Draw {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 214_013) + 2_531_011) | 0;
    return ((state >>> 16) & 0x7fff) % 3;
  };
}

/** `new Random(seed).nextInt(3)` as the documentation of `java.util.Random` spells it out. */
function java(seed: number): Draw {
  const mask = (1n << 48n) - 1n;
  let state = (BigInt(seed) ^ 0x5deece66dn) & mask;
  const next31 = (): number => {
    state = (state * 0x5deece66dn + 0xbn) & mask;
    return Number(state >> 17n);
  };
  return () => {
    let bits = next31();
    while (bits - (bits % 3) + 2 > 0x7fffffff) bits = next31();
    return bits % 3;
  };
}

/** A hash in counter mode, as operating systems make theirs; from a seed, so that a failure can be seen again. */
function cryptographic(seed: number): Draw {
  let counter = 0;
  return () => {
    counter += 1;
    const text = `${String(seed)} ${String(counter)}`;
    return createHash("sha256").update(text).digest().readUInt32LE(0) % 3;
  };
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}

export const generators: Readonly<Record<string, Generator>> = {
  "Mersenne Twister": mersenneTwister,
  xorshift,
  "rand() of glibc": glibc,
  "rand() of Microsoft": msvc,
  "Random of Java": java,
  cryptographic,
};
