// A feed of a small state that is told whole, each time that it is another one than was told last.

import type { Feed } from "./Feed.ts";

export interface StateSource<T> {
  readonly isSlow?: boolean;
  read(): T | Promise<T>;
  onClose?(): void;
}

export function stateFeed<T extends object>({
  isSlow = false,
  read,
  onClose,
}: StateSource<T>): Feed<T> {
  let told: T | null = null;
  function taken(value: T) {
    if (told !== null && isSame(told, value)) return null;
    told = value;
    return { value, whole: true };
  }
  return {
    isSlow,
    take() {
      const value = read();
      return value instanceof Promise ? value.then(taken) : taken(value);
    },
    reset() {
      told = null;
    },
    close: () => onClose?.(),
  };
}

function isSame<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(b) as (keyof T)[];
  return keys.every((key) => isSameValue(a[key], b[key]));
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return typeof b === "object" && b !== null && JSON.stringify(a) === JSON.stringify(b);
}
