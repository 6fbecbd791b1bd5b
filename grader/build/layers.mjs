/**
 * The layers of the house: which folder may import which. This is the table of the design, kept by a machine.
 * To change it, change the table here and say why in its sentence.
 */

/**
 * @typedef {object} Layer
 * @property {readonly string[]} may the other folders of `grader/` that it may import
 * @property {string} because what the author of a refused import should know
 * @property {string} [also] what it may import outside `grader/`, as a regular expression
 */

/** @type {Readonly<Record<string, Layer>>} */
export const layers = {
  core: {
    may: [],
    because:
      "core holds the nouns that every other folder relies on, so it relies on none of them. Move the code to the folder whose question it answers, or describe what you need as a type in core.",
  },
  wire: {
    may: ["core"],
    because:
      "wire turns bytes into values and back; it knows no sockets, programs or cases. Let drive or judge call the codec instead.",
  },
  messages: {
    may: ["core"],
    because:
      "messages says facts in words; it must get them as values of core. If a fact is missing, add it to its union in core and let the stage that knows it fill it in.",
  },
  spec: {
    may: ["core", "wire"],
    also: "^reference/models\\.ts$",
    because:
      "spec loads what is to be tried; it knows nothing of programs that run. Of an exercise it may import the model alone, through reference/models.ts.",
  },
  submission: {
    may: ["core"],
    because:
      "submission says what was handed in by reading files; it starts nothing and speaks to nobody. What must be tried out belongs in acquaint.",
  },
  sandbox: {
    may: ["core"],
    because:
      "sandbox decides where a program may run, whatever the program is. launch asks sandbox, never the other way round.",
  },
  launch: {
    may: ["core", "sandbox"],
    because:
      "launch starts, watches and ends a program without knowing what it says. What goes over the wire belongs in drive.",
  },
  drive: {
    may: ["core", "wire"],
    because:
      "drive records what happens and has no opinion; the program comes to it as a ProgramHandle of core. Judging belongs in judge, starting in launch.",
  },
  acquaint: {
    may: ["core", "wire", "launch", "drive"],
    because:
      "acquaint finds out how a program wants to be talked to, before anything is scored. It must not see cases being judged or scored.",
  },
  judge: {
    may: ["core", "wire"],
    because:
      "judge is pure: transcripts in, verdicts out. If it needs to know more, drive must write a fact into the transcript.",
  },
  diagnose: {
    may: ["core"],
    also: "^reference/misconceptions\\.ts$",
    because:
      "diagnose is pure: it compares observations with wrong models. A question that must be asked goes back to run as a value.",
  },
  score: {
    may: ["core"],
    because:
      "score is pure arithmetic on verdicts and weights; take what you need as a parameter.",
  },
  report: {
    may: ["core", "messages"],
    because:
      "a format is a pure function of the one document. If the document lacks something, run must put it in.",
  },
  run: {
    may: [
      "core",
      "wire",
      "messages",
      "spec",
      "submission",
      "sandbox",
      "launch",
      "drive",
      "acquaint",
      "judge",
      "diagnose",
      "score",
      "report",
    ],
    because:
      "run grades one submission; it knows neither the command line nor the class around it. Take what you need as a parameter.",
  },
  class: {
    may: ["run", "report", "submission", "sandbox", "spec", "core"],
    because:
      "class plans many gradings and stores their results; each grading is run's business.",
  },
  cli: {
    may: [
      "core",
      "wire",
      "messages",
      "spec",
      "submission",
      "sandbox",
      "launch",
      "acquaint",
      "report",
      "run",
      "class",
    ],
    also: "^reference/",
    because:
      "cli says what was asked and where the result goes; the stages drive, judge, diagnose and score are called by run, which knows their order.",
  },
  bench: {
    may: ["core", "sandbox", "launch"],
    also: "^fixtures/(fixture|grading)\\.ts$",
    because:
      "bench measures the product from outside, or by the very function whose cost was promised. What it would have to rebuild to measure is not what users wait for.",
  },
  proof: {
    may: ["build", "sandbox"],
    also: "^fixtures/(fixture|grading)\\.ts$",
    because:
      "a proof runs the real command and reads its reports; what it knows of the inside could be wrong in the same way. Of sandbox it may ask what the machine offers.",
  },
};

/**
 * What no command leads to yet, although it is proven: how a stranger's text is made harmless in pages, tables and
 * annotations, for the reports that are to come. Each leaves this list with its first caller.
 */
export const ready =
  "^grader/report/neutral/(html-text|csv-field|annotation)\\.ts$";
