// The window's frame: a header, the rail of places, the chosen place, the status bar. What stands there is the features'. Banners,
// screens and status bar are of the engine; all else is of the source that is shown, which may be a file.
// Where there is no line to the engine it says so.

import { dialogs } from "../app/dialog.ts";
import { Each } from "../app/Each.tsx";
import { engineSlice } from "../app/engineState.ts";
import { banners } from "../app/windowSlots.ts";
import { screenOf } from "../app/screen.ts";
import { useShownApp } from "../app/shownSource.ts";
import { AppContext, useApp, useAppState, useSlice } from "../app/useApp.ts";
import { Rail } from "../rail/Rail.tsx";
import { StatusBar } from "../statusBar/StatusBar.tsx";
import { Header } from "./Header.tsx";
import { LinkBanner } from "./LinkBanner.tsx";
import { NoEntry } from "./NoEntry.tsx";
import { PlaceColumns } from "./PlaceColumns.tsx";
import { useShortcuts } from "./useShortcuts.ts";
import "./window.css";

export function Window() {
  const home = useApp();
  const app = useShownApp();
  useShortcuts(app);
  const screen = useAppState((state) => screenOf(home, state));
  const kind = useSlice(engineSlice, (engine) => engine.link.kind);
  if (kind === "unauthorized" || kind === "outdated") return <NoEntry kind={kind} />;
  return (
    <div className="window" data-stale={kind === "lost" || kind === "silent"}>
      <AppContext value={app}>
        <Header />
      </AppContext>
      <LinkBanner />
      <Each of={banners.of(home)} />
      <main className="window-middle">
        <AppContext value={app}>
          <Rail />
          <div className="window-place" inert={screen !== undefined}>
            <PlaceColumns />
          </div>
        </AppContext>
        {screen !== undefined && <screen.component />}
      </main>
      <StatusBar />
      <AppContext value={app}>
        <Each key={app.source} of={dialogs.of(app)} />
      </AppContext>
    </div>
  );
}
