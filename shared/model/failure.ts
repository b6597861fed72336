/**
 * Something that the network or the system refused, as data. `code` and `syscall` are untouched, as the system gave
 * them (`ECONNREFUSED`, `connect`); ours start with `PORTSCOPE_`.
 */
export interface Failure {
  readonly code: string;
  readonly syscall: string;
  /** One plain sentence: what happened. */
  readonly sentence: string;
  /** What to do next, one sentence. */
  readonly next: string;
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
    super(`${failure.sentence} ${failure.next}`.trim());
    this.name = "Refusal";
    this.failure = failure;
  }
}

/** A refusal of our own, for input that no system call ever saw. */
export function refusal(code: string, sentence: string, next: string): Refusal {
  return new Refusal({ code: `PORTSCOPE_${code}`, syscall: "", sentence, next });
}
