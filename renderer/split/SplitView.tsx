import { Fragment } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { groupLayout } from "../app/layout.ts";
import { AtSide } from "../app/sides/AtSide.tsx";
import { sidesSlice } from "../app/sides/sides.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { EventsPane } from "../table/EventsPane.tsx";
import { splitLayout } from "./splitState.ts";
import "./split.css";

/** Pixels: number, time, socket, call and the start of what follows. */
const NARROWEST = 232;

/** The main view: a view of the events, or several side by side. */
export function SplitView() {
  const app = useApp();
  const t = useWords();
  const shown = useSlice(sidesSlice, (sides) => sides.shown);
  return (
    <Group
      className="split"
      orientation="horizontal"
      id="split"
      {...groupLayout(app, splitLayout, 2)}
    >
      {shown.map((side, at) => (
        <Fragment key={side}>
          {at > 0 && <Separator className="divider" aria-label={t("split.width")} />}
          <Panel id={`side-${side}`} minSize={NARROWEST}>
            <AtSide side={side}>
              <EventsPane />
            </AtSide>
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
