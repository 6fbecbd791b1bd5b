"""Takes its time before it listens: 0.3 seconds, or as many as it is told."""
import socket
import sys
import time

time.sleep(float(sys.argv[1]) if len(sys.argv) > 1 else 0.3)
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1])
listener.accept()
