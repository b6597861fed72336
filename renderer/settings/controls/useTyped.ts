// A field whose text counts once it is done: with Enter, or as the focus leaves. What is wrong stays, and is said; Escape takes it back.

import { useState, type KeyboardEvent } from "react";

export interface Typed {
  readonly text: string;
  readonly isWrong: boolean;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface TypedOptions<T> {
  /** As it is set. */
  readonly shown: string;
  /** Null where it is not fit. */
  readonly parse: (text: string) => T | null;
  readonly onSet: (value: T) => void;
}

export function useTyped<T>({ shown, parse, onSet }: TypedOptions<T>): Typed {
  /** Null: as it is set. */
  const [typed, setTyped] = useState<string | null>(null);
  function done(): void {
    if (typed === null) return;
    const value = parse(typed);
    if (value === null) return;
    setTyped(null);
    onSet(value);
  }
  return {
    text: typed ?? shown,
    isWrong: typed !== null && parse(typed) === null,
    onChange: setTyped,
    onBlur: done,
    onKeyDown(event) {
      if (event.key === "Enter") done();
      else if (event.key === "Escape" && typed !== null) {
        setTyped(null);
        // It is the field's step back, not the screen's.
        event.preventDefault();
      }
    },
  };
}
