// An argument of a call as strace prints it, read but not interpreted.

/** A quoted string. */
export interface TextValue {
  readonly kind: "text";
  readonly bytes: Uint8Array;
  /** Whether strace printed only its beginning. */
  readonly cut: boolean;
  /** Written behind an `@`: a name in the abstract namespace, without its zero byte. */
  readonly abstract: boolean;
}

export type Value =
  | TextValue
  /** `about`: what is said of a file descriptor between angle brackets. */
  | { readonly kind: "number"; readonly number: number; readonly about: string | null }
  /** A constant, flags, an address in memory. */
  | { readonly kind: "word"; readonly text: string }
  /** `htons(53)`, `inet_addr("127.0.0.1")`. */
  | { readonly kind: "call"; readonly name: string; readonly of: readonly Value[] }
  /** `{…}` and `[…]`; those with a name are fields. */
  | { readonly kind: "group"; readonly items: readonly Item[] };

export interface Item {
  /** Empty where it has none. */
  readonly name: string;
  readonly value: Value;
}

/** The value of a field; undefined where there is none. */
export function fieldOf(value: Value | undefined, name: string): Value | undefined {
  return value?.kind === "group"
    ? value.items.find((item) => item.name === name)?.value
    : undefined;
}

/** A plain number, also the only one of a group, as `[16]`. */
export function numberOf(value: Value | undefined): number | null {
  if (value === undefined) return null;
  if (value.kind === "number") return value.number;
  const only = value.kind === "group" && value.items.length === 1 ? value.items[0] : undefined;
  return only === undefined ? null : numberOf(only.value);
}

/** As one would write it: for options' values and what else is only shown. */
export function textOf(value: Value | undefined): string {
  if (value === undefined) return "";
  switch (value.kind) {
    case "text":
      return JSON.stringify(Buffer.from(value.bytes).toString("latin1"));
    case "number":
      return String(value.number);
    case "word":
      return value.text;
    case "call":
      return `${value.name}(${value.of.map(textOf).join(", ")})`;
    case "group":
      return value.items
        .map(({ name, value: of }) => (name === "" ? textOf(of) : `${name}=${grouped(of)}`))
        .join(", ");
  }
}

function grouped(value: Value): string {
  return value.kind === "group" ? `{${textOf(value)}}` : textOf(value);
}

/** Whether a word of flags has this one: `MSG_PEEK` in `MSG_PEEK|MSG_DONTWAIT`. */
export function hasFlag(value: Value | undefined, flag: string): boolean {
  return value?.kind === "word" && value.text.split("|").includes(flag);
}
