/**
 * What carries messages between one client and the engine, in order: three functions. Carriers: an in-memory pair (tests),
 * a MessagePort (Electron), a WebSocket (browser). Messages are structured-clone values; a typed array sent must own
 * exactly its bytes, since some carriers send its whole backing buffer.
 */
export interface Transport<Out, In> {
  /** Does nothing once closed. */
  send(message: Out): void;
  /** At most one listener; messages that came before it was set are delivered to it. Returns its undo. */
  onMessage(listener: (message: In) => void): () => void;
  /** Called once, when either side closed or the carrier was lost; at once if that already happened. */
  onClose(listener: (reason: string) => void): () => void;
  close(): void;
}
