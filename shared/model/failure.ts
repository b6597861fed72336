import { inEnglish } from "#english";
import type { Text } from "../words/said.ts";

/**
 * Something that the network or the system refused, as data. `code` and `syscall` are untouched, as the system gave
 * them (`ECONNREFUSED`, `connect`); ours start with `PORTSCOPE_`.
 */
export interface Failure {
  readonly code: string;
  readonly syscall: string;
  /** One plain sentence: what happened. */
  readonly sentence: Text;
  /** What to do next, one sentence. */
  readonly next: Text;
  /** What Portscope can do about it, once a person asks for it. */
  readonly remedy?: Remedy;
}

/** Removing a Unix socket's file on which nobody listens; looked at again before it is done. */
export interface Remedy {
  readonly kind: "remove-stale-socket";
  readonly path: string;
}

/** Thrown where a command is refused; crosses to the client as its failure. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`${inEnglish.text(failure.sentence)} ${inEnglish.text(failure.next)}`.trim());
    this.name = "Refusal";
    this.failure = failure;
  }
}

/** A refusal of our own, for input that no system call ever saw. */
export function refusal(code: string, sentence: Text, next: Text): Refusal {
  return new Refusal({ code: `PORTSCOPE_${code}`, syscall: "", sentence, next });
}
