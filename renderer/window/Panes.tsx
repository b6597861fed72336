import { Fragment, useEffect, useRef } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { groupLayout } from "../app/layout.ts";
import { mainsOfPlaces, type Place } from "../app/place.ts";
import { useTextScale } from "../app/rowHeight.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { panes, type Pane } from "../app/windowSlots.ts";
import { focusRegionSoon } from "../kit/regions.ts";
import { useWords } from "../kit/useWords.ts";
import { PANELS, rowsLayout } from "../app/windowLayouts.ts";

/** The main side: the place's main view, and below it the panes that stay when another place is chosen. */
export function Panes({ place }: { readonly place: Place }) {
  const app = useApp();
  const t = useWords();
  const scale = useTextScale();
  const main = mainsOfPlaces.of(app).find((row) => row.place === place.id);
  const shown = useRef(main);
  useEffect(() => {
    // A window that begins leaves the focus where it is, and so does a place that what has it does not belong to.
    if (shown.current !== main && main !== undefined && document.activeElement === document.body)
      focusRegionSoon(main.region);
    shown.current = main;
  }, [main]);
  return (
    <Group orientation="vertical" id="rows" {...groupLayout(app, rowsLayout)}>
      <Panel id={PANELS.main} minSize={(main?.least ?? 0) * scale}>
        {main !== undefined && <main.component key={place.id} />}
      </Panel>
      {panes.of(app).map((pane) => (
        <Fragment key={pane.id}>
          <Separator className="divider" aria-label={t.text(pane.border)} />
          <PaneOf pane={pane} />
        </Fragment>
      ))}
    </Group>
  );
}

function PaneOf({ pane }: { readonly pane: Pane }) {
  const { id, component: Component, size, least, fixed } = pane;
  return (
    <Panel
      id={id}
      defaultSize={size}
      minSize={useAppState(least)}
      groupResizeBehavior={fixed === true ? "preserve-pixel-size" : undefined}
    >
      <Component />
    </Panel>
  );
}
