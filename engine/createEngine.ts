// The engine: owns every socket and every byte, knows no window.
//
//     const engine = await createEngine({ recording: { file: null, folder: "/tmp/x", index: true } });
//     engine.attach(transport, host);       // one connected window or tab
//     await engine.close();

import type { HostInfo, EngineMessage, Totals } from "../shared/contract/messages.ts";
import type { Bounds } from "../shared/model/bounds.ts";
import type { SocketEvent } from "../shared/model/event.ts";
import type { RecordingStatus } from "../shared/model/recording.ts";
import type { OpenSpec, SocketInfo } from "../shared/model/socket.ts";
import type { Transport } from "../shared/rpc/transport.ts";

export interface RecordingOptions {
  /** A file of the person's choice, replaced if it exists; null for a new, dated name in `folder`. */
  readonly file: string | null;
  readonly folder: string;
}

export interface EngineOptions {
  /** Null: nothing is recorded, and no client can read rows back. */
  readonly recording: RecordingOptions | null;
  readonly bounds?: Partial<Bounds>;
}

/** What a host offers to the client that it attaches. */
export interface Host {
  readonly info: HostInfo;
  /** Shows a file in the system's file manager; null where there is none. */
  readonly reveal: ((path: string) => void | Promise<void>) | null;
}

/** The engine's totals at its end. */
export interface Summary extends Totals {
  readonly events: number;
  readonly seconds: number;
}

export interface Engine {
  /** Serves one client until its transport closes. What it sends is checked. */
  attach(transport: Transport<EngineMessage, unknown>, host: Host): void;
  /** Every event, as it happens, with its bytes for send and recv (valid only during the call). Returns its undo. */
  onEvent(listener: (event: SocketEvent, payload: Uint8Array | null) => void): () => void;
  open(spec: OpenSpec): number;
  socket(id: number): SocketInfo | undefined;
  sockets(): readonly SocketInfo[];
  recording(): RecordingStatus;
  /** Closes every socket, completes the recording, ends every client. */
  close(): Promise<Summary>;
}

export async function createEngine(_options: EngineOptions): Promise<Engine> {
  throw new Error("not built yet");
}
