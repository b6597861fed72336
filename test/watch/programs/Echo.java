// A server in a thread, and its client.
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

class Echo {
  public static void main(String[] arguments) throws Exception {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    Thread answering =
        new Thread(
            () -> {
              try (Socket connection = server.accept()) {
                byte[] heard = connection.getInputStream().readNBytes(5);
                connection.getOutputStream().write(heard);
              } catch (IOException error) {
                throw new RuntimeException(error);
              }
            });
    answering.start();
    try (Socket client = new Socket("127.0.0.1", server.getLocalPort())) {
      client.getOutputStream().write("Hello".getBytes());
      client.getInputStream().readNBytes(5);
    }
    answering.join();
    server.close();
  }
}
