"""Takes its time before it listens."""
import socket
import time

time.sleep(0.3)
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1])
listener.accept()
