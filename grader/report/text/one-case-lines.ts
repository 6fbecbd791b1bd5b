import { labels } from "../../messages/report/labels.ts";
import type { CaseReport } from "../document.ts";
import { failureBlock } from "./failure/failure-block.ts";
import { blankLine, line, span, type Line } from "./layout/line.ts";
import { conversationSection } from "./section/conversation.ts";
import type { View } from "./section/view.ts";

function verdictLines(
  { verdict, skip, fault, requirement, id }: CaseReport,
  { locale }: View,
): readonly Line[] {
  const reason = (skip ?? fault)?.message[locale];
  return [
    blankLine,
    line(2, [
      span(`${id}  `, "faint"),
      span(labels(locale).verdicts[verdict], "strong"),
    ]),
    line(4, [span(requirement[locale])]),
    ...(reason === undefined ? [] : [line(4, [span(reason)])]),
  ];
}

function failureLines(failed: CaseReport, { locale }: View): readonly Line[] {
  const words = labels(locale);
  const group = words.groups[failed.group] ?? failed.group;
  const place = `${words.roles[failed.role]}, ${group}`;
  const setting = {
    place,
    role: failed.role,
    id: failed.id,
    others: [],
    repeat: null,
  };
  return failureBlock(failed, setting, locale);
}

/** One case alone: its verdict and its whole conversation, also where it passed. */
export function oneCaseLines(view: View, caseId: string): readonly Line[] {
  const found = view.exercise.cases.find(({ id }) => id === caseId);
  if (found === undefined) {
    const words = labels(view.locale).unknownCase(caseId);
    return [blankLine, line(2, [span(words, "warning")])];
  }
  const outcome =
    found.verdict === "fail"
      ? failureLines(found, view)
      : verdictLines(found, view);
  return [...outcome, ...conversationSection(found, view.locale), blankLine];
}
