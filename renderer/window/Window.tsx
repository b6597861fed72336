// The window's frame: a header, a place at the left, panes at the right, the status bar. What stands there is the features'.
// Where there is no line to the engine it says so.

import { Group, Panel, Separator } from "react-resizable-panels";
import { dialogs } from "../app/dialog.ts";
import { Each } from "../app/Each.tsx";
import { engineSlice } from "../app/engineState.ts";
import { groupLayout } from "../app/layout.ts";
import { banners, panes, places } from "../app/places.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { StatusBar } from "../statusBar/StatusBar.tsx";
import { Header } from "./Header.tsx";
import { LinkBanner } from "./LinkBanner.tsx";
import { NoEntry } from "./NoEntry.tsx";
import { Panes } from "./Panes.tsx";
import { useShortcuts } from "./useShortcuts.ts";
import { columnsLayout } from "./windowLayouts.ts";
import "./window.css";

export function Window() {
  const app = useApp();
  const t = useWords();
  useShortcuts(app);
  const kind = useSlice(engineSlice, (engine) => engine.link.kind);
  if (kind === "unauthorized" || kind === "outdated") return <NoEntry kind={kind} />;
  // The only one yet.
  const [place] = places.of(app);
  return (
    <div className="window" data-stale={kind === "lost" || kind === "silent"}>
      <Header />
      <LinkBanner />
      <Each of={banners.of(app)} />
      <Group
        className="regions"
        orientation="horizontal"
        id="columns"
        {...groupLayout(app, columnsLayout)}
      >
        {place !== undefined && (
          <>
            <Panel
              id={place.id}
              defaultSize={288}
              minSize={232}
              maxSize="60"
              groupResizeBehavior="preserve-pixel-size"
            >
              <place.component />
            </Panel>
            <Separator
              className="divider"
              aria-label={t("window.widthOf", { place: place.title })}
            />
          </>
        )}
        <Panel id="main" minSize={480}>
          <Panes panes={panes.of(app)} />
        </Panel>
      </Group>
      <StatusBar />
      <Each of={dialogs.of(app)} />
    </div>
  );
}
