"""Shows each line from the keyboard in brackets, and says when there are no more."""
import sys

for line in sys.stdin:
    print("[" + line.rstrip("\n") + "]", flush=True)
print("no more")
