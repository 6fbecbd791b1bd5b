import { Writable } from "node:stream";
import { visibleLines } from "../../report/neutral/visible.ts";

/** Passes whole lines on to a stream that a person looks at, with everything made visible that would act on a terminal. */
export function visibleTo(stream: Writable): Writable {
  return new Writable({
    write: (chunk: Buffer, _, done) => {
      // A reader that has left is no failure of what is written.
      stream.write(visibleLines(chunk.toString("utf8")), () => {
        done();
      });
    },
  });
}
