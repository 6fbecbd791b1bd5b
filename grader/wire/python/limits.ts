/**
 * What one message may cost us. No student's answer comes near; a hostile one, such as a few hundred bytes that stand
 * for 2²⁵ nodes, ends in "invalid" at once.
 */
export const limits = {
  inBytes: 2 ** 20,
  /** Lists within lists. */
  depth: 200,
  /**
   * Values in the value, counted as often as they are seen: one that is shared counts at each place. The
   * longest honest answer is the 26 880 divisors of a number below 10¹⁵.
   */
  nodes: 32_768,
  /** Characters of all texts and hexadecimal digits of all large integers, counted in the same way. */
  characters: 2 ** 21,
  /** Python's own limit for an integer in text, `sys.get_int_max_str_digits()`: reading more is quadratic. */
  decimalDigits: 4300,
  /** Instructions of a pickle; an honest one needs up to four for each value. */
  instructions: 131_072,
} as const;
