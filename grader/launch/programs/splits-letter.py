"""Prints the first byte of a letter, waits for a line from the keyboard, and prints the second."""
import sys

sys.stdout.buffer.write(b"a\xc3")
sys.stdout.buffer.flush()
input()
sys.stdout.buffer.write(b"\xa7")
