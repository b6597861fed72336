# A receiver of UDP with recvfrom in a thread, and who sends to it.
import socket
import threading

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))


def receive():
    for _ in range(2):
        data, _sender = receiver.recvfrom(1024)
        print(data.decode(), flush=True)


thread = threading.Thread(target=receive)
thread.start()
sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sender.sendto(b"Hello", receiver.getsockname())
sender.sendto(b"again", receiver.getsockname())
thread.join()
sender.close()
receiver.close()
