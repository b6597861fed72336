// The window's frame: a header, the rail of places, the chosen place, the status bar. What stands there is the features'.
// Where there is no line to the engine it says so.

import { dialogs } from "../app/dialog.ts";
import { Each } from "../app/Each.tsx";
import { engineSlice } from "../app/engineState.ts";
import { banners } from "../app/windowSlots.ts";
import { screenOf } from "../app/screen.ts";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { Rail } from "../rail/Rail.tsx";
import { StatusBar } from "../statusBar/StatusBar.tsx";
import { Header } from "./Header.tsx";
import { LinkBanner } from "./LinkBanner.tsx";
import { NoEntry } from "./NoEntry.tsx";
import { PlaceColumns } from "./PlaceColumns.tsx";
import { useShortcuts } from "./useShortcuts.ts";
import "./window.css";

export function Window() {
  const app = useApp();
  useShortcuts(app);
  const screen = useAppState((state) => screenOf(app, state));
  const kind = useSlice(engineSlice, (engine) => engine.link.kind);
  if (kind === "unauthorized" || kind === "outdated") return <NoEntry kind={kind} />;
  return (
    <div className="window" data-stale={kind === "lost" || kind === "silent"}>
      <Header />
      <LinkBanner />
      <Each of={banners.of(app)} />
      <div className="window-middle">
        <Rail />
        <div className="window-place" inert={screen !== undefined}>
          <PlaceColumns />
        </div>
        {screen !== undefined && <screen.component />}
      </div>
      <StatusBar />
      <Each of={dialogs.of(app)} />
    </div>
  );
}
