/** A read: where in the stream its first byte stands, which event it was, and when (microseconds). */
export interface ReadMark {
  readonly offset: number;
  readonly ordinal: number;
  readonly time: number;
}

/** Which read a byte came from, for bytes that are asked about in rising order. */
export interface ReadMarks {
  readonly add: (mark: ReadMark) => void;
  /** The read that holds the byte at `offset`, which is at or behind the one last asked for. */
  readonly seek: (offset: number) => ReadMark;
  /** Offset at which the read after the one last sought begins, null where there is none. */
  readonly next: () => number | null;
  /** Forgets all but the newest. */
  readonly prune: () => void;
  readonly size: () => number;
}

const START: ReadMark = { offset: 0, ordinal: 0, time: 0 };

export function createReadMarks(): ReadMarks {
  let marks: ReadMark[] = [];
  let head = 0;
  return {
    add(mark) {
      // Half of them passed: moving the others costs no more than passing did.
      if (head > 0 && head * 2 >= marks.length) [marks, head] = [marks.slice(head), 0];
      marks.push(mark);
    },
    seek(offset) {
      while (head + 1 < marks.length && (marks[head + 1]?.offset ?? 0) <= offset) head += 1;
      return marks[head] ?? START;
    },
    next: () => marks[head + 1]?.offset ?? null,
    prune() {
      [marks, head] = [marks.slice(-1), 0];
    },
    size: () => marks.length - head,
  };
}
