import { primesModel } from "./primes/model.ts";

/** The right answers of each exercise, by its id. */
export const models = { primes: primesModel } as const;
