import type { Codec } from "../codec.ts";
import { showFloat } from "./bytes/number-text.ts";
import { decodeLiteral } from "./literal/scanner.ts";
import { writeLiteral } from "./literal/write-literal.ts";
import { readPython } from "./repr/read-python.ts";
import { showText } from "./repr/show-text.ts";

/** Python literals as `print` and `repr` write them: both Pythons' are read, Python 3's are written. Nothing is evaluated. */
export const reprCodec: Codec = {
  id: "repr",
  family: "text",
  encode: (value) => writeLiteral(value, { text: showText, float: showFloat }),
  decode: (bytes) => decodeLiteral(bytes, readPython),
};
