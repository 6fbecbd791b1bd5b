"""Ends at once, but a grandchild keeps its output open for ever; in a session of its own, if it is told so."""
import subprocess
import sys

forever = "import signal; signal.pause()"
subprocess.Popen([sys.executable, "-c", forever], start_new_session=len(sys.argv) > 1)
print("done")
