// Shortcuts as the action table writes them (`Mod+Shift+O`): matched against key events, and shown as each system
// writes them.

export interface KeyPress {
  readonly key: string;
  /** The place on the keyboard, for what Shift turns into other characters. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function matchesShortcut(keys: string, press: KeyPress, mac: boolean): boolean {
  const parts = keys.split("+");
  const main = parts.at(-1) ?? "";
  const mod = parts.includes("Mod");
  if (press.shiftKey !== parts.includes("Shift") || press.altKey !== parts.includes("Alt"))
    return false;
  if ((mac ? press.metaKey : press.ctrlKey) !== mod) return false;
  if ((mac ? press.ctrlKey : press.metaKey) && mod) return false;
  return press.key.toLowerCase() === main.toLowerCase() || press.code === codeOf(main);
}

function codeOf(key: string): string {
  return key === "\\" ? "Backslash" : `Digit${key}`;
}

const MAC: Readonly<Record<string, string>> = {
  Mod: "⌘",
  Shift: "⇧",
  Alt: "⌥",
  Backspace: "⌫",
  Delete: "⌦",
  Enter: "⏎",
};

const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowRight: "→",
  ArrowLeft: "←",
};

export function showShortcut(keys: string, mac: boolean): string {
  // That it is typed with Shift is the keyboard's matter.
  const parts = keys.replace("Shift+?", "?").split("+");
  if (mac) return parts.map((part) => MAC[part] ?? ARROWS[part] ?? part).join("");
  return parts.map((part) => (part === "Mod" ? "Ctrl" : (ARROWS[part] ?? part))).join("+");
}
