/** What a client is told of the program that it is connected to. */
export interface HostInfo {
  readonly kind: "electron" | "browser" | "test";
  readonly platform: string;
  /** Whether `revealRecording` works. */
  readonly canReveal: boolean;
  readonly version: string;
  /** Absolute path of the program's log; null where none is kept. */
  readonly log: string | null;
}
