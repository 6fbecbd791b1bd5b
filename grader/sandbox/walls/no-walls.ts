import { searchPath } from "../machine/search-path.ts";
import type { Student } from "../student.ts";
import type { Beginning, Walls } from "./walls.ts";

/** Where there are no walls: why, and what a student has instead. */
export interface Open extends Pick<
  Walls,
  "because" | "temporary" | "takeRoom"
> {
  readonly student: Student;
  /** Words in front of each step of a build. */
  readonly stepLimits: readonly string[];
}

/** No walls: a student sees the machine as the user that it is. */
export function noWalls({ student, stepLimits, ...instead }: Open): Walls {
  const { prefix } = student;
  const begun = (program: Beginning): Beginning =>
    prefix.length === 0 ? program : startedBy(prefix, program);
  return {
    ...instead,
    name: "none",
    around: (command) => [...prefix, ...command],
    aroundProgram: begun,
    aroundStep: ({ command, environment }) =>
      begun({ command: [...stepLimits, ...command], environment }),
    show: () => undefined,
    makeRoomFor: () => undefined,
  };
}

/** What makes a program the student's may be the real root's: it is found and linked by our own variables alone. */
function startedBy(
  prefix: readonly string[],
  { command, environment }: Beginning,
): Beginning {
  const variables = Object.entries(environment);
  const set = variables.map(([name, value]) => `${name}=${value}`);
  return {
    command: [...prefix, "/usr/bin/env", ...set, ...command],
    environment: { PATH: searchPath() },
  };
}
