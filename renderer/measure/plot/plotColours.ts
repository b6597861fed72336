// The colours of a canvas, which knows no tokens: read from the page's styles whenever these change.

export type ColourName =
  | "received"
  | "sent"
  | "failure"
  | "accent"
  | "text"
  | "faint"
  | "line"
  | "surface";

export type PlotColours = Readonly<Record<ColourName, string>> & {
  /** Of the numbers at the axes. */
  readonly font: string;
};

const TOKENS: Readonly<Record<ColourName, string>> = {
  received: "--received",
  sent: "--sent",
  failure: "--failure",
  accent: "--accent",
  text: "--text",
  faint: "--text-faint",
  line: "--line",
  surface: "--surface",
};

/** As they are where `place` is. A token may be light-dark(…); only a property that uses it tells which. */
export function readColours(place: HTMLElement): PlotColours {
  const probe = document.createElement("span");
  probe.className = "data";
  probe.hidden = true;
  place.append(probe);
  const style = getComputedStyle(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return style.color;
  };
  const colours = Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => [name, read(token)]),
  ) as Record<ColourName, string>;
  const font = `${style.fontSize} ${style.fontFamily}`;
  probe.remove();
  return { ...colours, font };
}

/** Calls back when the theme changed: the system's, or the window's own. Returns its undo. */
export function onColoursChanged(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  dark.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", changed);
  };
}

/** The colour with this share (0–1) of its strength. */
export function faded(colour: string, share: number): string {
  // not for people: CSS.
  return `color-mix(in srgb, ${colour} ${share * 100}%, transparent)`;
}
