import type { ReferencePair } from "../reference-pair.ts";
import { divisorsModel } from "./model.ts";

export const divisorsPair: ReferencePair = {
  port: 12000,
  dialect: { request: "struct:<q", reply: "pickle" },
  types: { request: "integer", reply: "integers" },
  answersFrom: () => divisorsModel,
  prompt: "N = ",
  label: "Divisors: ",
  lastWord: null,
};
