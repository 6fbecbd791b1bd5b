import type { Model } from "../grader/core/exercise/exercise.ts";
import type { Dialect } from "../grader/core/profile.ts";
import type { MessageTypes } from "./exchange/value-kinds.ts";

/** What is particular to the right server and the right client of one exercise. */
export interface ReferencePair {
  /** The port of the statement, else that of the lecture's example. */
  readonly port: number;
  /** Spoken if no other one is asked for. */
  readonly dialect: Dialect;
  readonly types: MessageTypes;
  /** The server's answers; where chance decides, all of it comes from the seed. */
  readonly answersFrom: (seed: string) => Model;
  /** What the client asks its user with. */
  readonly prompt: string;
  /** What the client shows before an answer. */
  readonly label: string;
  /** Ends the client's questions, as an empty line does; `null`: it asks only one. */
  readonly lastWord: string | null;
}
