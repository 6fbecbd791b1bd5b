import type { KnownAnswer } from "../../core/exercise/exercise.ts";
import type { Ending } from "../../core/profile.ts";
import type { Silence } from "../../core/verdict.ts";
import { partFromAll } from "../../drive/connections/part.ts";
import { Stage, patienceToAnswer } from "../../drive/stage.ts";
import type { ServerKeeper } from "../../launch/server-keeper.ts";
import type { ReplySample } from "../../wire/infer.ts";
import { codecNamed } from "../../wire/registry.ts";
import { type Answer, askOn, askServer } from "./ask-server.ts";

/** Several questions to one server, on one connection for as long as it keeps it. */
export class Round {
  readonly samples: ReplySample[] = [];
  readonly #keeper: ServerKeeper;
  readonly #codec: string;
  #stage: Stage | null = null;
  #last: Extract<Answer, { kind: "answered" }> | null = null;
  #exchanges: Ending["exchanges"] = "one";

  constructor(keeper: ServerKeeper, codec: string) {
    this.#keeper = keeper;
    this.#codec = codec;
  }

  get ending(): Ending {
    return {
      requestEnds: this.#last?.requestEnds ?? "by-itself",
      replyEnds: "by-itself",
      exchanges: this.#exchanges,
    };
  }

  /** Asks once more; gives the reason if nothing came back. */
  async ask(question: KnownAnswer): Promise<Silence | null> {
    const request = codecNamed(this.#codec).encode(question.request);
    if (request === null) return { kind: "refused", reason: "cannot carry" };
    const answer =
      (await this.#askAgain(request)) ?? (await this.#askAnew(request));
    if (answer.kind === "silent") return answer.silence;
    this.#last = answer;
    this.samples.push({ bytes: answer.bytes, expected: question.reply });
    return null;
  }

  async leave(): Promise<void> {
    if (this.#stage !== null) await partFromAll(this.#stage);
  }

  /** On the same connection; `null` if the server does not go on there. */
  async #askAgain(request: Uint8Array): Promise<Answer | null> {
    const open = this.#last?.connection;
    if (open === undefined || this.#stage === null) return null;
    if (open.isFinished || this.#last?.requestEnds === "end-of-connection")
      return null;
    const answer = await askOn(this.#stage, open, request);
    if (answer.kind === "silent" || answer.requestEnds !== "by-itself")
      return null;
    this.#exchanges = "many";
    return answer;
  }

  async #askAnew(request: Uint8Array): Promise<Answer> {
    await this.leave();
    const start = await this.#keeper.fit();
    if (start.kind === "failed") return { kind: "silent", silence: start.end };
    const { program, at } = start;
    this.#stage = new Stage({
      program,
      listener: null,
      patience: patienceToAnswer,
    });
    return askServer(this.#stage, at, request);
  }
}
