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
