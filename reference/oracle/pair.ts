import type { ReferencePair } from "../reference-pair.ts";
import { oracleAnswers } from "./answers.ts";

export const oraclePair: ReferencePair = {
  port: 12345,
  dialect: { request: "utf-8", reply: "utf-8" },
  types: { request: "text", reply: "text" },
  answersFrom: oracleAnswers,
  prompt: 'Question ("sair" or nothing to end): ',
  label: "Oracle: ",
  lastWord: "sair",
};
