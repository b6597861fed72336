// What can be done to a row: a right click, or the menu key, on the selected one.

import { ContextMenu } from "@base-ui/react/context-menu";
import {
  useEffect,
  useRef,
  useState,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import { said, type Text } from "../../shared/words/said.ts";
import { ActionItem } from "../app/ActionItem.tsx";
import { useWords } from "../kit/useWords.ts";
import { rowActions, rowCopies } from "../events/eventActions.ts";
import { activeRow } from "../events/picking.ts";
import { filterBy, type Joining } from "../filter/filterActions.ts";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { rowValues, valuesFor, type RowValue } from "./rowValues.ts";
import { gistsSlice } from "../events/gistsState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { socketsSlice } from "../sockets/socketsState.ts";

export function RowMenu({ children }: { readonly children: ReactElement }) {
  const t = useWords();
  const app = useApp();
  const [column, setColumn] = useState<string | null>(null);
  // Naming takes the focus itself.
  const keepsFocus = useRef(false);
  const frame = useRef<HTMLDivElement>(null);
  function onContextMenu(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest("[data-column]") : null;
    setColumn(cell instanceof HTMLElement ? (cell.dataset["column"] ?? null) : null);
  }
  return (
    <ContextMenu.Root onOpenChange={(open) => open && (keepsFocus.current = false)}>
      <ContextMenu.Trigger
        ref={frame}
        className="events-frame"
        onContextMenuCapture={onContextMenu}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="floating">
          <ContextMenu.Popup
            className="menu"
            aria-label={t("table.row")}
            finalFocus={() =>
              keepsFocus.current ? false : (frame.current?.querySelector("[role='grid']") ?? true)
            }
          >
            <FilterMenus column={column} />
            <ContextMenu.Separator className="menu-line" />
            <CopyMenu />
            {rowActions.of(app).map((action) => (
              <ActionItem
                key={action.id}
                action={action}
                onRun={() => (keepsFocus.current = action.id === "row.name")}
              />
            ))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** The selected rows, in each form; the first one is the shortcut's. */
function CopyMenu() {
  const t = useWords();
  const app = useApp();
  return (
    <Submenu title={t("table.copy")}>
      {rowCopies.of(app).map(({ title, action }) => (
        <ActionItem key={action.id} action={action} title={title} />
      ))}
    </Submenu>
  );
}

function Submenu({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <ContextMenu.SubmenuRoot>
      <ContextMenu.SubmenuTrigger className="menu-item">
        {title}
        <span className="keys" aria-hidden="true">
          ▸
        </span>
      </ContextMenu.SubmenuTrigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="floating" sideOffset={0} alignOffset={-5}>
          <ContextMenu.Popup className="menu menu-wide" aria-label={title}>
            {children}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.SubmenuRoot>
  );
}

const JOININGS: readonly (readonly [joining: Joining, title: Text])[] = [
  ["replace", said("table.filterBy")],
  ["and", said("table.filterAnd")],
  ["andNot", said("table.filterAndNot")],
];

function FilterMenus({ column }: { readonly column: string | null }) {
  const t = useWords();
  const app = useApp();
  const values = valuesFor(useSelectedValues(), column);
  return JOININGS.map(([joining, text]) => {
    const title = t.text(text);
    return (
      <Submenu key={joining} title={title}>
        {values.map(({ test }) => (
          <ContextMenu.Item
            key={test}
            className="menu-item data"
            onClick={() => filterBy(app, test, joining)}
          >
            <span className="ellipsis">{test}</span>
          </ContextMenu.Item>
        ))}
      </Submenu>
    );
  });
}

function useSelectedValues(): readonly RowValue[] {
  const app = useApp();
  const row = useAppState(activeRow);
  const socket = useSlice(socketsSlice, (sockets) =>
    row === null ? undefined : sockets.table.get(row.socket),
  );
  const [error, setError] = useState<{ readonly seq: number; readonly code: string } | null>(null);
  const failed = row?.failed === true ? row.seq : null;
  useEffect(() => {
    if (failed === null) return;
    let here = true;
    app.engine.call("event", { seq: failed }).then(
      ({ failure }) => here && setError({ seq: failed, code: failure?.code ?? "" }),
      () => {
        // Without it there is one value less to choose.
      },
    );
    return () => {
      here = false;
    };
  }, [app, failed]);
  const gist = useAppState((state) => {
    const { selected } = eventsSlice.of(state);
    return selected === null ? null : (gistsSlice.of(state).gists.peek(selected.position) ?? null);
  });
  if (row === null) return [];
  return rowValues(row, socket, {
    errorCode: error?.seq === row.seq ? error.code : null,
    gist,
  });
}
