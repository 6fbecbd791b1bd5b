import { logText } from "../../report/neutral/workflow-log.ts";

/** Says something on stderr, where it may hold names that a student chose; lines of ours, without the last one's end. */
export function tell(text: string): void {
  process.stderr.write(`${logText(text)}\n`);
}
