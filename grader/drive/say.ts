import { farewellIn } from "../wire/text/farewell-in.ts";
import type { Stage } from "./stage.ts";

/** Types a text into the program, as it is. */
export function say({ recorder, program }: Stage, text: string): void {
  recorder.record({ kind: "fed", text });
  program?.feed(text);
}

/** Types what ends the program, where its prompts name that; whether they do. */
export function sayFarewell(stage: Stage): boolean {
  const farewell = farewellIn(stage.program?.stdout.text ?? "");
  if (farewell === null) return false;
  say(stage, `${farewell}\n`);
  return true;
}
