import { jsonText } from "../../report/neutral/json-text.ts";
import { doctorDocument } from "../doctor/doctor-document.ts";
import { doctorText } from "../doctor/doctor-text.ts";
import { examine } from "../doctor/examine.ts";
import { exitCodes } from "../exit-code.ts";
import type { Given } from "../options/given.ts";
import type { Surroundings } from "../options/surroundings.ts";
import { endOnSignals } from "../output/end-on-signals.ts";
import { pageOf } from "../output/page.ts";
import { print } from "../output/print.ts";

/** Says what this machine offers for gradings, and the commands that would give more. */
export async function doctorCommand(
  { options }: Given,
  { locale, version }: Surroundings,
): Promise<number> {
  const forgetSignals = endOnSignals(locale);
  const findings = await examine().finally(forgetSignals);
  const document = doctorDocument(findings, version);
  const text =
    options.format === "json"
      ? jsonText(document)
      : doctorText(document, { locale, ...pageOf("stdout") });
  await print(text, locale);
  return document.canGrade ? exitCodes.passed : exitCodes.fault;
}
