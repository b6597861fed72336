// The window: a header, four resizable regions, the status bar. Where there is no line to the engine it says so.

import { Group, Panel, Separator } from "react-resizable-panels";
import { useShortcuts } from "./useShortcuts.ts";
import { Composer } from "../composer/Composer.tsx";
import { EventsPane } from "../events/EventsPane.tsx";
import { LicencesDialog } from "../licences/LicencesDialog.tsx";
import { Palette } from "../palette/Palette.tsx";
import { PayloadPane } from "../payload/PayloadPane.tsx";
import { SocketsPane } from "../sockets/SocketsPane.tsx";
import { ExportDialog } from "../recording/ExportDialog.tsx";
import { NewRecordingDialog } from "../recording/NewRecordingDialog.tsx";
import { RecordingAlert } from "../statusBar/RecordingAlert.tsx";
import { StatusBar } from "../statusBar/StatusBar.tsx";
import { useApp, useAppState } from "../app/useApp.ts";
import { Header } from "./Header.tsx";
import { LinkBanner } from "./LinkBanner.tsx";
import { NoEntry } from "./NoEntry.tsx";
import { recallLayout, rememberLayout } from "./layout.ts";
import "./window.css";

export function Window() {
  const app = useApp();
  useShortcuts(app);
  const kind = useAppState((state) => state.link.kind);
  if (kind === "unauthorized" || kind === "outdated") return <NoEntry kind={kind} />;
  return (
    <div className="window" data-stale={kind === "lost" || kind === "silent"}>
      <Header />
      <LinkBanner />
      <RecordingAlert />
      <Group
        className="regions"
        orientation="horizontal"
        id="columns"
        defaultLayout={recallLayout("columns")}
        onLayoutChanged={(layout) => rememberLayout("columns", layout)}
      >
        <Panel
          id="sockets"
          defaultSize={288}
          minSize={232}
          maxSize="60"
          groupResizeBehavior="preserve-pixel-size"
        >
          <SocketsPane />
        </Panel>
        <Separator className="divider" aria-label="Width of the sockets" />
        <Panel id="main" minSize={480}>
          <Group
            orientation="vertical"
            id="rows"
            defaultLayout={recallLayout("rows")}
            onLayoutChanged={(layout) => rememberLayout("rows", layout)}
          >
            <Panel id="events" minSize={128}>
              <EventsPane />
            </Panel>
            <Separator className="divider" aria-label="Height of the payload" />
            <Panel id="payload" defaultSize="32" minSize={88}>
              <PayloadPane />
            </Panel>
            <Separator className="divider" aria-label="Height of the composer" />
            <Panel
              id="composer"
              defaultSize={116}
              minSize={116}
              groupResizeBehavior="preserve-pixel-size"
            >
              <Composer />
            </Panel>
          </Group>
        </Panel>
      </Group>
      <StatusBar />
      <Palette />
      <LicencesDialog />
      <NewRecordingDialog />
      <ExportDialog />
    </div>
  );
}
