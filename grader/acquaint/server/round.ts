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
  readonly #greetings = new Set<string>();
  #stage: Stage | null = null;
  #printedBefore = 0;
  #last: Extract<Answer, { kind: "answered" }> | null = null;
  #exchanges: Ending["exchanges"] = "one";
  #isAsked = false;

  constructor(keeper: ServerKeeper, codec: string) {
    this.#keeper = keeper;
    this.#codec = codec;
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
    const request = codecNamed(this.#codec).encode(question.request);
    if (request === null) return { kind: "refused", reason: "cannot carry" };
    const answer =
      (await this.#askAgain(request)) ?? (await this.#askAnew(request));
    if (answer.kind === "silent") return answer.silence;
    this.#last = answer;
    this.#isAsked ||= !answer.isUnasked;
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
