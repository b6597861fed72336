// The window's composition root: store, line to the engine, page. Loaded by start.ts.

import { CSPProvider } from "@base-ui/react/csp-provider";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followQuery } from "./events/viewActions.ts";
import { keepCompareTrail } from "./compare/keepCompareTrail.ts";
import { createEngineLink } from "./app/link/engineLink.ts";
import { nextFrame } from "./app/link/nextFrame.ts";
import { openTransport } from "./app/link/openTransport.ts";
import { keepFraming } from "./framing/keepFraming.ts";
import { keepRecordingNotes } from "./marks/keepRecordingNotes.ts";
import { applyBatch, applySnapshot } from "./app/applyStream.ts";
import { createAppStore } from "./app/createAppStore.ts";
import { startRateTicker } from "./sockets/rateTicker.ts";
import { recallTableState } from "./events/tableState.ts";
import { AppProvider, type App } from "./app/useApp.ts";
import { showFault } from "./window/showFault.ts";
import { applyTheme, recallTheme } from "./window/theme.ts";
import { ALL_EVENTS } from "../shared/model/query.ts";
import { Window } from "./window/Window.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import { english } from "../shared/words/inEnglish.ts";
import { createWording } from "../shared/words/wording.ts";
import { WordsProvider } from "./kit/useWords.ts";

const theme = recallTheme();
applyTheme(theme);

const store = createAppStore(theme);
store.setState(recallTableState());
const engine = createEngineLink({
  open: () => openTransport(window),
  onSnapshot: (snapshot) => {
    applySnapshot(store, snapshot, ALL_EVENTS);
    followQuery(app);
  },
  onReset: (snapshot) => {
    applySnapshot(store, snapshot, store.getState().askedQuery);
    followQuery(app);
  },
  onBatch: (batch) => {
    applyBatch(store, batch);
    // Acknowledged with the frame that shows it: the stream keeps the screen's pace.
    return nextFrame();
  },
  onState: (link) => store.setState({ link }),
  timers: {
    setTimeout: (run, ms) => window.setTimeout(run, ms),
    clearTimeout: (timer) => window.clearTimeout(timer),
    now: () => Date.now(),
  },
  random: Math.random,
});
const app: App = { store, engine, t: createWording(english) };

startRateTicker(store, () => performance.now());
keepRecordingNotes(app);
keepFraming(app);
keepCompareTrail(store);
engine.start();
// Another token in the address of this very tab: the page is not loaded anew for it.
window.addEventListener("hashchange", () => engine.reconnectNow());

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
// An error that nothing catches would leave an empty page.
createRoot(root, { onUncaughtError: showFault }).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <AppProvider value={app}>
        <WordsProvider value={app.t}>
          <Window />
        </WordsProvider>
      </AppProvider>
    </CSPProvider>
  </StrictMode>,
);
