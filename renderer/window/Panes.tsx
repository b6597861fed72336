import { Fragment } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { groupLayout } from "../app/layout.ts";
import type { Pane } from "../app/places.ts";
import { useApp } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { rowsLayout } from "./windowLayouts.ts";

/** The main side's regions, one above the other. */
export function Panes({ panes }: { readonly panes: readonly Pane[] }) {
  const app = useApp();
  const t = useWords();
  return (
    <Group orientation="vertical" id="rows" {...groupLayout(app, rowsLayout)}>
      {panes.map(({ id, component: Component, border, size, least, fixed }) => (
        <Fragment key={id}>
          {border !== undefined && <Separator className="divider" aria-label={t.text(border)} />}
          <Panel
            id={id}
            defaultSize={size}
            minSize={least}
            groupResizeBehavior={fixed === true ? "preserve-pixel-size" : undefined}
          >
            <Component />
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
