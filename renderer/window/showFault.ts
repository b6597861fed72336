// The last resort: the window could not be loaded or drawn. Says so with nothing but the document, since React, the styles
// or whatever else may be what failed. An empty page would leave a person to guess.

import { faultWords } from "../../shared/words/en/window/fault.ts";

type FaultWord = keyof ReturnType<typeof faultWords>;

/** For as long as no language is loaded; it may be what failed. */
const inEnglish = (word: FaultWord): string => faultWords()[word];

/** Replaces the page by a sentence, what was thrown, and a button that loads it anew. */
export function showFault(error: unknown, t: (word: FaultWord) => string = inEnglish): void {
  // So that the console has it with its stack.
  reportError(error);
  const main = element("main", "");
  main.className = "empty no-entry";
  main.setAttribute("role", "alert");
  const reload = element("button", t("fault.reload"));
  reload.className = "button";
  reload.addEventListener("click", () => location.reload());
  const what = element(
    "p",
    error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  );
  what.className = "empty-text";
  main.append(
    element("h1", t("fault.notShown")),
    element("p", t("fault.engineGoesOn")),
    what,
    reload,
  );
  document.body.replaceChildren(main);
}

function element(name: "main" | "h1" | "p" | "button", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
