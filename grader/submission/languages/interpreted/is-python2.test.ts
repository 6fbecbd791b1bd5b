import { describe, expect, it } from "vitest";
import { isPython2 } from "./is-python2.ts";

describe("isPython2", () => {
  it.each([
    ["print 'a'"],
    ["if x: print x"],
    ["print >>sys.stderr, x"],
    ["n = raw_input('N: ')\nprint(n)"],
    ["s = unicode(b)"],
    ["for i in xrange(3): f(i)"],
    ["try:\n  f()\nexcept IOError, e:\n  pass"],
    ["raise ValueError, 'a'"],
    ["a = `b`"],
    ["if a <> b: f()"],
    ["m = 0777"],
    ["import SocketServer"],
    ["from Queue import Queue"],
  ])("knows %j", (text) => {
    expect(isPython2(text)).toBe(true);
  });

  it.each([
    ["print('a')"],
    ["print"],
    ["x = print"],
    ["# print 'a'"],
    ["'''\nprint 'a'\n'''\nf()"],
    ["raw_input = input\nn = raw_input()"],
    ["try:\n  input = raw_input\nexcept NameError:\n  pass\nraw_input()"],
    ["try:\n  import SocketServer\nexcept ImportError:\n  import socketserver"],
    ["from functools import reduce\nreduce(f, l)"],
    ["except (IOError, ValueError) as e:"],
    ["x = 0o777\ny = 0\nz = 00"],
    ["print(f'{x}')\nprint 'a'"],
  ])("leaves %j to Python 3", (text) => {
    expect(isPython2(text)).toBe(false);
  });
});
