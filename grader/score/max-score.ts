/** A half and an exercise are out of so many points. */
export const maxScore = 100;
