import { expect, test } from "vitest";
import { sayRemark } from "../../messages/outcome/say-remark.ts";
import { sampleHalf, sampleReport } from "../sample-report.suite.ts";
import { text } from "./text.ts";

const plain = { locale: "en", colour: false, widthInColumns: 80 } as const;

test("the text report says in a half what is worth knowing of it", () => {
  const at = { host: "192.168.0.10", port: 5000 };
  const remarks = (
    ["dials-foreign-address", "listens-on-foreign-address"] as const
  ).map((kind) => ({ kind, message: sayRemark({ kind, ...at }) }));
  const halves = [sampleHalf("client", { remarks, groups: [] })];

  expect(text(sampleReport({ halves }), plain)).toMatchInlineSnapshot(`
    "work/maria · grade 0.1.0

    Sums (sums)

      SCORE  100 of 100   ████████████████████

      Client  50 of 50
        program     client.py (python)
        port        12000
        input       keyboard
        format      request: struct "<i"; answer: struct "<q"
        remark      Your client looks for the server at 192.168.0.10:5000, which
                    elsewhere may be nobody's address. The grader answered there,
                    and no points are taken. Before you hand it in, use "127.0.0.1"
                    or "localhost".
                    Your server listens at 192.168.0.10:5000 alone; on a machine
                    without that address bind fails. Here it worked, and no points
                    are taken. Before you hand it in, use '' (every address) or
                    "127.0.0.1".

      ✓ The only case passed.

    isolation: this machine's network, no walls · seed: 7 · duration: 1.4 s
    "
  `);
});
