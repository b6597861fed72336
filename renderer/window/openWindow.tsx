// Puts a window into the page: the App of its engine, with the features that it is to have, and what is drawn of it.

import { CSPProvider } from "@base-ui/react/csp-provider";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AppProvider } from "../app/AppProvider.tsx";
import { createApp } from "../app/createApp.ts";
import type { Feature } from "../app/feature.ts";
import { loadWhenIdle } from "../app/onDemand.ts";
import { linkTo } from "../app/linkTo.ts";
import { nextFrame } from "../app/link/nextFrame.ts";
import { openTransport } from "../app/link/openTransport.ts";
import { createMemory } from "../app/memory.ts";
import { showLanguage, showNamedLanguage } from "../language/language.ts";
import { reportFault } from "./reportFault.ts";
import { showFault } from "./showFault.ts";
import { Window } from "./Window.tsx";
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/base.css";

export async function openWindow(features: readonly Feature[]): Promise<void> {
  const app = createApp({
    features,
    memory: createMemory(() => localStorage),
    name: "",
    link: linkTo(() => openTransport(window), nextFrame),
  });
  app.engine.start();
  // Another token in the address of this very tab: the page is not loaded anew for it.
  window.addEventListener("hashchange", () => app.engine.reconnectNow());
  // Another one of the browser, or of the system.
  window.addEventListener("languagechange", () => void showLanguage(app));
  // Before anything is drawn: no flash of another language.
  await showNamedLanguage(app, new URLSearchParams(location.search).get("language"));

  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no #root");
  // An error that nothing catches would leave an empty page.
  const onUncaughtError = (error: unknown) => {
    showFault(error, (word) => app.t(word));
    reportFault(app, error);
  };
  createRoot(root, { onUncaughtError }).render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <AppProvider app={app}>
          <Window />
        </AppProvider>
      </CSPProvider>
    </StrictMode>,
  );
  void loadWhenIdle();
}
