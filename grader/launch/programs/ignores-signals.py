"""Cannot be asked to end."""
import signal

for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    signal.signal(number, signal.SIG_IGN)
print("ready")
while True:
    signal.pause()
