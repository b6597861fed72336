/** What the engine did since it started, all sockets together. */
export interface Totals {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly receives: number;
  readonly sends: number;
  readonly kernelDrops: number;
  readonly openSockets: number;
}
