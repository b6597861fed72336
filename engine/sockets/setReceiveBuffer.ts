import type * as dgram from "node:dgram";

const LOWEST = 64 * 1024;

/**
 * Asks for a receive buffer and returns what the system reports (Linux reports twice what it set, and caps at
 * net.core.rmem_max silently; macOS and Windows refuse what is too much, so less is asked for). Null: not known.
 */
export function setReceiveBuffer(socket: dgram.Socket, bytes: number): number | null {
  for (let ask = bytes; ask >= Math.min(bytes, LOWEST); ask = Math.floor(ask / 2)) {
    try {
      socket.setRecvBufferSize(ask);
      break;
    } catch {
      // Too much for this system: half of it.
    }
  }
  try {
    return socket.getRecvBufferSize();
  } catch {
    return null;
  }
}
