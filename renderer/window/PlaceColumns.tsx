import { Group, Panel, Separator } from "react-resizable-panels";
import { groupLayout } from "../app/layout.ts";
import { placeOf } from "../app/place.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { Panes } from "./Panes.tsx";
import { columnsLayout, PANELS } from "../app/windowLayouts.ts";

/** The chosen place: its list at the left, its main view above the panes that every place has. */
export function PlaceColumns() {
  const app = useApp();
  const t = useWords();
  const place = useAppState((state) => placeOf(app, state));
  if (place === undefined) return null;
  return (
    <Group
      className="regions"
      orientation="horizontal"
      id="columns"
      {...groupLayout(app, columnsLayout)}
    >
      <Panel
        id={PANELS.list}
        defaultSize={244}
        minSize={232}
        maxSize="60"
        groupResizeBehavior="preserve-pixel-size"
      >
        <place.list key={place.id} />
      </Panel>
      <Separator className="divider" aria-label={t("window.widthOf", { place: place.name })} />
      <Panel id="main" minSize={480}>
        <Panes key={app.source} place={place} />
      </Panel>
    </Group>
  );
}
