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
  return press.key.toLowerCase() === main.toLowerCase() || press.code === codeOf(main, press);
}

/** What was pressed, as an action writes it; null while only keys are held that are pressed with another. */
export function keysOfPress(press: KeyPress, mac: boolean): string | null {
  const { key, code, shiftKey, altKey, ctrlKey, metaKey } = press;
  if (MODIFIERS.has(key) || key === "" || (mac ? ctrlKey : metaKey)) return null;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const letter = altKey ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  const main = digit ?? letter ?? (code === "Backslash" ? "\\" : key === " " ? "Space" : key);
  if (main === "+" || (main.length > 1 && !/^[A-Z][A-Za-z0-9]+$/.test(main))) return null;
  const held = [
    (mac ? metaKey : ctrlKey) ? "Mod" : "",
    altKey ? "Alt" : "",
    shiftKey ? "Shift" : "",
  ].filter(Boolean);
  return [...held, main.length === 1 ? main.toUpperCase() : main].join("+");
}

const MODIFIERS: ReadonlySet<string> = new Set([
  "Control",
  "Shift",
  "Alt",
  "Meta",
  "AltGraph",
  "CapsLock",
  "Dead",
  "Process",
  "Unidentified",
]);

function codeOf(key: string, { altKey }: KeyPress): string {
  if (key === "\\") return "Backslash";
  // With Alt a letter may be another character.
  return altKey && /^[A-Z]$/.test(key) ? `Key${key}` : key === "Space" ? "Space" : `Digit${key}`;
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
