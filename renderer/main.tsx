// The window's composition root: the App of its engine, and the page. Loaded by start.ts.

import { CSPProvider } from "@base-ui/react/csp-provider";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createApp } from "./app/createApp.ts";
import { linkTo } from "./app/linkTo.ts";
import { nextFrame } from "./app/link/nextFrame.ts";
import { openTransport } from "./app/link/openTransport.ts";
import { createMemory } from "./app/memory.ts";
import { AppProvider } from "./app/AppProvider.tsx";
import { FEATURES } from "./features.ts";
import { showNamedLanguage } from "./language/language.ts";
import { showFault } from "./window/showFault.ts";
import { Window } from "./window/Window.tsx";
import "./styles/tokens.css";
import "./styles/base.css";

const app = createApp({
  features: FEATURES,
  memory: createMemory(() => localStorage),
  name: "",
  link: linkTo(() => openTransport(window), nextFrame),
});
app.engine.start();
// Before anything is drawn: no flash of another language.
await showNamedLanguage(app, new URLSearchParams(location.search).get("language"));
// Another token in the address of this very tab: the page is not loaded anew for it.
window.addEventListener("hashchange", () => app.engine.reconnectNow());

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
// An error that nothing catches would leave an empty page.
createRoot(root, { onUncaughtError: (error) => showFault(error, (word) => app.t(word)) }).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <AppProvider app={app}>
        <Window />
      </AppProvider>
    </CSPProvider>
  </StrictMode>,
);
