// Some events of a recording, a bit for each that there is: what a thread can be handed of ten million at once.

/** What can be handed to a thread. */
export interface ChosenEvents {
  /** Seq of the first bit. */
  readonly firstSeq: number;
  readonly bits: Uint8Array<ArrayBuffer>;
  /** How many are chosen. */
  readonly count: number;
  /** Rows of which it could not be told whether they are. */
  readonly undecided: number;
  /** Events that were not looked at, as the looking was stopped. */
  readonly unseen: number;
}

export class EventBits {
  readonly bits: Uint8Array<ArrayBuffer>;
  count = 0;

  /** `events`: as many as there are. */
  constructor(events: number) {
    this.bits = new Uint8Array(Math.ceil(events / 8));
  }

  /** Of an event by ordinal. */
  add(ordinal: number): void {
    const at = ordinal >>> 3;
    const bit = 1 << (ordinal & 7);
    const before = this.bits[at];
    if (before === undefined || (before & bit) !== 0) return;
    this.bits[at] = before | bit;
    this.count += 1;
  }
}

export function isChosen({ bits, firstSeq }: ChosenEvents, seq: number): boolean {
  const ordinal = seq - firstSeq;
  if (ordinal < 0) return false;
  return ((bits[Math.floor(ordinal / 8)] ?? 0) & (1 << (ordinal % 8))) !== 0;
}
