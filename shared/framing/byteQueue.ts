/** Bytes that are not yet decided about. Appending costs time in proportion to what is appended, over a long time. */
export interface ByteQueue {
  /** What is pushed into an empty queue is not copied before `settle`. */
  readonly push: (bytes: Uint8Array) => void;
  /** All bytes held, valid until the next call. */
  readonly view: () => Uint8Array;
  /** Forgets the first `count` bytes. */
  readonly drop: (count: number) => void;
  /** Before the owner of pushed bytes may overwrite them: copies what is left of them. */
  readonly settle: () => void;
}

const EMPTY = new Uint8Array();

export function createByteQueue(): ByteQueue {
  let bytes: Uint8Array = EMPTY;
  let start = 0;
  let end = 0;
  let borrowed = false;

  /** Makes place for `count` bytes behind `end`. */
  function reserve(count: number): void {
    if (end + count <= bytes.length) return;
    const live = end - start;
    // Moving within the buffer is worth its while only where at least as much is free as must be moved.
    const fits = start >= live && live + count <= bytes.length;
    const target = fits ? bytes : new Uint8Array(2 * (live + count));
    target.set(bytes.subarray(start, end));
    bytes = target;
    start = 0;
    end = live;
  }

  return {
    push(more) {
      if (start === end) {
        [bytes, start, end, borrowed] = [more, 0, more.length, true];
        return;
      }
      reserve(more.length);
      bytes.set(more, end);
      end += more.length;
    },
    view: () => bytes.subarray(start, end),
    drop(count) {
      start = Math.min(end, start + count);
      if (start === end) [bytes, start, end, borrowed] = [EMPTY, 0, 0, false];
    },
    settle() {
      if (!borrowed) return;
      // Not slice(): that of a Buffer copies nothing.
      bytes = new Uint8Array(bytes.subarray(start, end));
      [start, end, borrowed] = [0, bytes.length, false];
    },
  };
}
