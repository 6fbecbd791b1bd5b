import type { Locale } from "../../../core/exercise/exercise.ts";
import { nameCodec } from "../../../messages/language/codec-name.ts";
import { labels } from "../../../messages/report/labels.ts";
import { sayPlan } from "../../../messages/report/say-plan.ts";
import type { GroupReport, HalfReport } from "../../document.ts";
import { stderrLines } from "../failure/stderr-lines.ts";
import { blankLine, line, row, span, type Line } from "../layout/line.ts";
import { points, toneOf } from "./points.ts";

const groupNameInColumns = 26;

function programRows(half: HalfReport, locale: Locale): readonly Line[] {
  const words = labels(locale);
  const { program } = half;
  if (program === null) return [row(words.program, [span(words.noProgram)])];
  return [row(words.program, [span(`${program.path} (${program.language})`)])];
}

function profileRows(half: HalfReport, locale: Locale): readonly Line[] {
  const words = labels(locale);
  const { profile } = half;
  if (profile === null) return [];
  const request = nameCodec(profile.dialect.request)[locale];
  const reply = nameCodec(profile.dialect.reply)[locale];
  const dialect = `${words.request}: ${request}; ${words.reply}: ${reply}`;
  const reasons = profile.evidence.map((reason) => reason[locale]).join("; ");
  const { certainty } = profile;
  const because =
    certainty === undefined
      ? reasons
      : `${words.certainties[certainty]}: ${reasons}`;
  return [
    row(words.port, [span(String(profile.port))]),
    ...inputRows(profile, locale),
    row(words.format, [span(dialect)]),
    ...(reasons === "" ? [] : [row("", [span(because, "faint")])]),
  ];
}

/** How it is told its input, or what else it wants to be told. */
function inputRows(
  { input, plan }: NonNullable<HalfReport["profile"]>,
  locale: Locale,
): readonly Line[] {
  const words = labels(locale);
  const plain = input === null ? null : words.inputModes[input];
  const said = plan === undefined ? null : sayPlan(plan);
  const shown = said === null ? plain : said[locale];
  return shown === null ? [] : [row(words.input, [span(shown)])];
}

function groupWorth(group: GroupReport, locale: Locale): string {
  const words = labels(locale);
  if (group.weight === 0) {
    return words.badge(String(group.passed), String(group.total));
  }
  const worth = points({ score: group.score, maxScore: group.weight }, locale);
  return `${worth}  (${words.casesPassed(group.passed, group.total)})`;
}

function groupRow(group: GroupReport, label: string, locale: Locale): Line {
  const name = labels(locale).groups[group.id] ?? group.id;
  const isWhole = group.passed === group.total;
  return row(label, [
    span(name.padEnd(groupNameInColumns)),
    span(groupWorth(group, locale), isWhole ? "good" : "plain"),
  ]);
}

function remarkRows(half: HalfReport, locale: Locale): readonly Line[] {
  const name = labels(locale).remark;
  return half.remarks.map(({ message }, index) =>
    row(index === 0 ? name : "", [span(message[locale], "warning")]),
  );
}

function problemLines(half: HalfReport, locale: Locale): readonly Line[] {
  const { problem } = half;
  if (problem === null) return [];
  const name = labels(locale).problem;
  return [
    row(name, [span(problem.message[locale], "bad")]),
    ...stderrLines(problem.stderr, locale),
  ];
}

/** One role's share: score, program, how it talks, what is worth knowing, its groups, and what kept it from working. */
export function halfSection(half: HalfReport, locale: Locale): readonly Line[] {
  const words = labels(locale);
  const groups = half.groups.filter(({ total }) => total > 0);
  return [
    blankLine,
    line(2, [
      span(words.roles[half.role], "strong"),
      span("  "),
      span(points(half, locale), toneOf(half)),
    ]),
    ...programRows(half, locale),
    ...profileRows(half, locale),
    ...remarkRows(half, locale),
    ...problemLines(half, locale),
    ...groups.map((group, index) =>
      groupRow(group, index === 0 ? words.points : "", locale),
    ),
  ];
}
