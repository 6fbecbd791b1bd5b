import type { Role } from "../../../core/exercise/exercise.ts";
import type { Slot, Word } from "../../../core/program/input-plan.ts";
import { menuChoiceIn, roleChoiceIn, yesIn } from "./choice-in.ts";
import { slotIn } from "../slot-in.ts";
import { type Filling, filled } from "../fill.ts";
import { usualSlot } from "../usual-slot.ts";

export interface InterviewSetting {
  readonly role: Role;
  readonly filling: Filling;
  /** What is known of its questions, from the first on. */
  readonly known: readonly Word[];
  /** A client that has found its server does not ask for its address any more. */
  readonly isConnected: () => boolean;
  /** One that has sent something has been told what it needs. */
  readonly isHeard: () => boolean;
}

/** A program that asks more than this is not asking, but complaining. */
const mostQuestions = 12;

/** A program that does not say what it wants is told the same thing so often. */
const mostRepetitions = 3;

/** Answers what a program asks on its keyboard, and remembers how. */
export class Interview {
  readonly #setting: InterviewSetting;
  readonly #told: Word[] = [];

  constructor(setting: InterviewSetting) {
    this.#setting = setting;
  }

  /** What the program was told, in order. */
  get told(): readonly Word[] {
    return this.#told;
  }

  readonly answer = (printed: string): string | null => {
    const word = this.#isDone ? null : this.#wordFor(printed);
    if (word === null) return null;
    this.#told.push(word);
    return filled(word, this.#setting.filling);
  };

  get #isDone(): boolean {
    const { isHeard } = this.#setting;
    return this.#told.length >= mostQuestions || (this.#isTold && isHeard());
  }

  /** Whether it knows what the exercise is about. */
  get #isTold(): boolean {
    return this.#has(usualSlot(this.#setting.role));
  }

  #wordFor(printed: string): Word | null {
    const { role, known } = this.#setting;
    const next = known[this.#told.length];
    if (next !== undefined) return next;
    const choice = roleChoiceIn(printed, role) ?? menuChoiceIn(printed);
    if (choice !== null) return this.#isTold ? null : literal(choice);
    const yes = yesIn(lastLineOf(printed));
    if (yes !== null) return literal(this.#isTold ? "n" : yes);
    return this.#slotFor(printed);
  }

  #slotFor(printed: string): Word | null {
    const { role, isConnected } = this.#setting;
    const prompt = promptIn(printed);
    const asked = address.test(prompt) ? "address" : slotIn(prompt);
    const usual = usualSlot(role);
    const isPlace = asked !== null && places.has(asked);
    const slot = asked === null || (isPlace && isConnected()) ? usual : asked;
    const isServersValue = role === "server" && slot === "value";
    return this.#again(isServersValue ? "port" : slot);
  }

  #again(slot: Slot): Word | null {
    const times = this.#told.filter(
      (word) => word.kind === "slot" && word.slot === slot,
    ).length;
    return times < mostRepetitions ? { kind: "slot", slot } : null;
  }

  #has(slot: Slot): boolean {
    return this.#told.some(
      (word) => word.kind === "slot" && word.slot === slot,
    );
  }
}

function literal(text: string): Word {
  return { kind: "literal", text };
}

const places: ReadonlySet<Slot> = new Set(["host", "port", "address"]);

/** `host:porta`, or an example of it. */
const address = /\p{L}:<?(?:port[ao]?|puerto)\b|\d:\d{4,5}\b/iu;

/** What stands before the cursor, or in the line above it; a line that reports where a program went asks nothing. */
function promptIn(printed: string): string {
  const line = lastLineOf(printed);
  return report.test(line) ? "" : line;
}

const report =
  /conectad|connected|conectou|escutando|listening|aguardando|waiting|iniciad|started|bem[- ]vind|welcome|\d{4,5}(?![\])\d]*[\])])\s*$/i;

function lastLineOf(printed: string): string {
  return printed.trimEnd().split("\n").at(-1) ?? "";
}
