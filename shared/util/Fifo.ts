/** Free places at the front before they are cut off. */
const CUT = 64;

/** First in, first out. Putting one in and taking one out cost the same at any length, which an array's `shift` does not. */
export class Fifo<T> {
  #items: (T | undefined)[] = [];
  #head = 0;

  get size(): number {
    return this.#items.length - this.#head;
  }

  /** Places that it keeps, the free ones at its front included. */
  get places(): number {
    return this.#items.length;
  }

  push(item: T): void {
    this.#items.push(item);
  }

  /** The one that `shift` would take next; undefined when there is none. */
  peek(): T | undefined {
    return this.#items[this.#head];
  }

  /** The one that was put in last; undefined when there is none. */
  last(): T | undefined {
    return this.size === 0 ? undefined : this.#items[this.#items.length - 1];
  }

  /** Takes the oldest out; undefined when there is none. */
  shift(): T | undefined {
    if (this.size === 0) return undefined;
    const item = this.#items[this.#head];
    this.#items[this.#head] = undefined;
    this.#head += 1;
    if (this.size === 0) this.clear();
    else if (this.#head >= CUT && this.#head * 2 >= this.#items.length) {
      // Half of the array is free: each item is moved once, on average.
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  clear(): void {
    this.#items.length = 0;
    this.#head = 0;
  }
}
