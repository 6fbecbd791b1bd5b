import { divisorsModel } from "./divisors/model.ts";
import { primesModel } from "./primes/model.ts";
import { uppercaseModel } from "./uppercase/model.ts";

/** The right answers of each exercise, by its id; an oracle has none. */
export const models = {
  primes: primesModel,
  uppercase: uppercaseModel,
  divisors: divisorsModel,
} as const;
