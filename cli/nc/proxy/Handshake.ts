// What is said with a proxy before it passes bytes on: bytes in, bytes out, no sockets.

/** What is to be done next. `taken`: bytes that belonged to the handshake; what is behind them is the target's. */
export type Step =
  | { readonly kind: "wait" }
  | { readonly kind: "send"; readonly data: Uint8Array; readonly taken: number }
  | { readonly kind: "done"; readonly taken: number }
  | { readonly kind: "refused"; readonly why: ProxyRefusal };

/** Why a proxy does not pass bytes on, for whoever words it. */
export type ProxyRefusal =
  | { readonly of: "connect"; readonly statusLine: string }
  | { readonly of: "4" | "5"; readonly reply: number }
  | { readonly of: "method" | "login" }
  /** It ended, or said what makes no sense: so many bytes were there of so many. */
  | { readonly of: "cut"; readonly got: number; readonly wanted: number };

export interface Handshake {
  /** What is sent first. */
  readonly first: Uint8Array;
  /** All bytes that came and were not taken. */
  next(bytes: Uint8Array): Step;
  /** The proxy has ended with so many bytes not taken. */
  cut(bytes: number): ProxyRefusal;
}

export interface ProxyTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export const WAIT: Step = { kind: "wait" };

/** Big-endian. */
export function portBytes(port: number): readonly [number, number] {
  return [port >> 8, port & 0xff];
}
