/** What reads the recording's bytes; shorter only at its end. */
export interface ByteSource {
  read(position: number, length: number): Promise<Uint8Array>;
  /** Fills `into` with the event loop waiting, as far as there are bytes; returns how many. See gather.ts. */
  readSync(position: number, into: Uint8Array): number;
}
