import type { Field, KnownAnswer } from "../../core/exercise/exercise.ts";
import type { Ending } from "../../core/profile.ts";
import type { Silence } from "../../core/verdict.ts";
import { partFromAll } from "../../drive/connections/part.ts";
import { Stage, patienceToAnswer } from "../../drive/stage.ts";
import type { ServerKeeper } from "../../launch/server-keeper.ts";
import { replyCandidates } from "../../wire/infer.ts";
import { codecNamed } from "../../wire/registry.ts";
import { type Answer, type Request, askOn, askServer } from "./ask-server.ts";
import type { PausedSample } from "./reply/best-reply.ts";

export interface RoundSetting {
  readonly keeper: ServerKeeper;
  /** The codec to ask in. */
  readonly codec: string;
  /** What is known of the answers: the codecs that the source writes, and what they carry. */
  readonly writes: readonly string[];
  readonly field: Field;
}

/** Several questions to one server, on one connection for as long as it keeps it. */
export class Round {
  readonly samples: PausedSample[] = [];
  readonly #setting: RoundSetting;
  readonly #greetings = new Set<string>();
  #stage: Stage | null = null;
  #printedBefore = 0;
  #last: Extract<Answer, { kind: "answered" }> | null = null;
  #exchanges: Ending["exchanges"] = "one";
  #isAsked = false;

  constructor(setting: RoundSetting) {
    this.#setting = setting;
  }

  /** Whether any answer came after its question. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  get ending(): Ending {
    return {
      requestEnds: this.#last?.requestEnds ?? "by-itself",
      replyEnds: "by-itself",
      exchanges: this.#exchanges,
    };
  }

  /** What it says first on every connection, as hexadecimal digits; empty if it says nothing, or not always the same. */
  get greeting(): string {
    const [first = ""] = this.#greetings;
    return this.#greetings.size === 1 ? first : "";
  }

  /** What the server printed meanwhile, and what it said on the wire. */
  get complaint(): string {
    const said = this.samples.map(({ bytes }) =>
      Buffer.from(bytes).toString("latin1"),
    );
    return [this.#printed().slice(this.#printedBefore), ...said].join("\n");
  }

  /** Asks once more; gives the reason if nothing came back. */
  async ask(question: KnownAnswer): Promise<Silence | null> {
    const bytes = codecNamed(this.#setting.codec).encode(question.request);
    if (bytes === null) return { kind: "refused", reason: "cannot carry" };
    const isAnswered = (said: Uint8Array): boolean =>
      this.#isAnswer(said, question);
    const request = { bytes, isAnswered };
    const answer =
      (await this.#askAgain(request)) ?? (await this.#askAnew(request));
    if (answer.kind === "silent") return answer.silence;
    this.#last = answer;
    this.#isAsked ||= !answer.isUnasked;
    const { bytes: said, before } = answer;
    this.samples.push({ bytes: said, before, expected: question.reply });
    return null;
  }

  #isAnswer(bytes: Uint8Array, { reply: expected }: KnownAnswer): boolean {
    const { writes, field } = this.#setting;
    const [best] = replyCandidates([{ bytes, expected }], writes, field);
    return (best?.matches ?? 0) > 0;
  }

  async leave(): Promise<void> {
    if (this.#stage !== null) await partFromAll(this.#stage);
  }

  /** On the same connection; `null` if the server does not go on there. */
  async #askAgain(request: Request): Promise<Answer | null> {
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

  async #askAnew(request: Request): Promise<Answer> {
    await this.leave();
    const start = await this.#setting.keeper.fit();
    if (start.kind === "failed") return { kind: "silent", silence: start.end };
    const { program, at } = start;
    const isOther = program !== this.#stage?.program;
    this.#stage = new Stage({
      program,
      listener: null,
      patience: patienceToAnswer,
    });
    if (isOther) this.#printedBefore = this.#printed().length;
    const answer = await askServer(this.#stage, at, request);
    if (answer.kind === "answered")
      this.#greetings.add(Buffer.from(answer.greeting).toString("hex"));
    return answer;
  }

  #printed(): string {
    const program = this.#stage?.program;
    return program ? `${program.stdout.text}\n${program.stderr.text}` : "";
  }
}
