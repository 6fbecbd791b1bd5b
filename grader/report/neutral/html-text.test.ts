import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { acting, namedAttacks } from "./attacks.suite.ts";
import { htmlAttribute, htmlText } from "./html-text.ts";
import { visible, visibleLines } from "./visible.ts";

const characters = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
  ["&#96;", "`"],
  ["&amp;", "&"],
]);

/** As a browser reads the references that are written here. */
function read(html: string): string {
  return html.replace(/&[^;]*;/g, (one) => characters.get(one) ?? "wrong");
}

const hostile = fc.string({
  unit: fc.constantFrom(...'<>&"`;= \n\u202ea/!-'.split(""), "'", "&lt;", "\0"),
});

describe("a text in a page", () => {
  test.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["]]><!-- &lt;", "]]&gt;&lt;!-- &amp;lt;"],
    ["one\r\ntwo", "one\ntwo"],
    ["\u202eevil", "\\u{202e}evil"],
  ])("shows %j as %j", (text, shown) => {
    expect(htmlText(text)).toBe(shown);
  });

  test("stays inside an attribute, between whichever marks", () => {
    expect(htmlAttribute(`" a='b' c=\`\n`)).toBe(
      "&quot; a=&#39;b&#39; c=&#96;\\n",
    );
  });

  test.each(namedAttacks)("is not attacked by %s", (_, attack) => {
    for (const html of [htmlText(attack), htmlAttribute(attack)]) {
      expect(html).not.toMatch(/[<>"'`]/);
      expect(html).not.toMatch(acting);
    }
  });

  property.prop([hostile])("is read back as a terminal shows it", (text) => {
    expect(htmlText(text)).not.toMatch(/[<>"'`]/);
    expect(read(htmlText(text))).toBe(visibleLines(text));
    expect(read(htmlAttribute(text))).toBe(visible(text));
    expect(htmlText(text).length).toBeLessThanOrEqual(8 * text.length);
  });
});
