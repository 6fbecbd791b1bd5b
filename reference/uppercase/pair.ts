import type { ReferencePair } from "../reference-pair.ts";
import { uppercaseModel } from "./model.ts";

export const uppercasePair: ReferencePair = {
  port: 12000,
  dialect: { request: "utf-8", reply: "utf-8" },
  types: { request: "text", reply: "text" },
  answersFrom: () => uppercaseModel,
  prompt: "Sentence: ",
  label: "From Server: ",
  lastWord: null,
};
