// The sizes of texts and rows, and the face of data, as style sheets know them: variables of the page's root.

import type { App, State } from "../app/App.ts";
import { rowHeight, textSizeSetting } from "../app/rowHeight.ts";
import { dataFontSetting } from "./theme.ts";

/** Rows by the height that they have at first. */
const ROWS = { "--row": 24, "--row-data": 20, "--row-root": 44 } as const;

/** The page has the sizes that are set. Returns its undo. */
export function keepSizes(app: App): () => void {
  let now = "";
  const apply = (state: State) => {
    const variables = variablesOf(state);
    const key = JSON.stringify(variables);
    if (key === now) return;
    now = key;
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
  };
  apply(app.store.getState());
  return app.store.subscribe(apply);
}

function variablesOf(state: State): Readonly<Record<string, string>> {
  const font = dataFontSetting.of(state).trim();
  return {
    "--scale": String(textSizeSetting.of(state) / 100),
    // not for people: a family of fonts; nothing in what is set can end the name, see checkSetting.ts
    "--font-chosen": font === "" ? '"Portscope Data"' : `"${font}"`,
    // Of the ladder: whatever the density, its lines need their room.
    "--row-step": `${2 * Math.round((36 * textSizeSetting.of(state)) / 200)}px`,
    ...Object.fromEntries(
      Object.entries(ROWS).map(([name, base]) => [name, `${rowHeight(state, base)}px`]),
    ),
  };
}
