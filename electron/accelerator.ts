// Keys as the action table writes them (`Mod+Shift+O`), as Electron does.

const NAMES: Readonly<Record<string, string>> = {
  Mod: "CmdOrCtrl",
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
};

const MODIFIERS: ReadonlySet<string> = new Set(["Mod", "Alt", "Shift"]);
const KEY =
  /^([A-Z0-9!-/:-@[-`{-~]|F([1-9]|1\d|2[0-4])|Arrow(Up|Down|Left|Right)|Backspace|Delete|Enter|Escape|Space|Tab|Home|End|PageUp|PageDown)$/;

/**
 * Undefined where a menu cannot show them. macOS takes the keys of a menu before a text field has them: there only those with Command,
 * or function keys, stand in it.
 */
export function acceleratorOf(keys: string, platform: NodeJS.Platform): string | undefined {
  const parts = keys.split("+");
  const main = parts.at(-1) ?? "";
  const held = parts.slice(0, -1);
  if (!KEY.test(main) || !held.every((part) => MODIFIERS.has(part))) return undefined;
  if (platform === "darwin" && !held.includes("Mod") && !/^F\d/.test(main)) return undefined;
  return parts.map((part) => NAMES[part] ?? part).join("+");
}
