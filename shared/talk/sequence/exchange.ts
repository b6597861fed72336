// The shortest sequence, without a file: something is sent, something is expected, then it is waited.

import type { FrameSpec } from "../../framing/frameSpec.ts";
import type { Template } from "../template/Template.ts";
import type { Expectation, Sequence, Step } from "./Sequence.ts";

export interface Exchange {
  readonly name: string;
  /** Null: nothing is sent. */
  readonly message: Template | null;
  /** Null: what comes is passed over. */
  readonly expectation: Expectation | null;
  readonly frame: FrameSpec | null;
  /** ms that is waited for what is expected. */
  readonly timeout: number;
  /** ms behind that. */
  readonly hold: number;
}

/** Its place is nowhere: it is run at an address that is given. */
export function exchange({ message, expectation, timeout, hold, ...rest }: Exchange): Sequence {
  const at = (path: string) => ({ path, line: 1 });
  const steps: Step[] = [];
  if (message !== null) steps.push({ ...at("send"), do: "send", message });
  if (expectation !== null) steps.push({ ...at("expect"), do: "expect", expectation, timeout });
  if (hold > 0) steps.push({ ...at("wait"), do: "wait", duration: hold });
  return {
    ...rest,
    role: "connect",
    place: NOWHERE,
    connections: 1,
    timeout,
    variables: NONE,
    environment: [],
    reads: null,
    steps,
  };
}

const NOWHERE: Template = {
  pieces: [],
  lengths: [],
  checksums: [],
  encode: () => ({ ok: true, bytes: new Uint8Array(0) }),
};
const NONE: ReadonlyMap<string, string> = new Map();
