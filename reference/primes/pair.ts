import type { ReferencePair } from "../reference-pair.ts";
import { primesModel } from "./model.ts";

export const primesPair: ReferencePair = {
  port: 12000,
  // 64 bits hold every X for N up to about 3 000 million.
  dialect: { request: "struct:<q", reply: "struct:<q" },
  types: { request: "integer", reply: "integer" },
  answersFrom: () => primesModel,
  prompt: "N = ",
  label: "X = ",
  lastWord: null,
};
