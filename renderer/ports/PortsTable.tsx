/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid: of any number of rows those in sight are in the page */

// The machine's sockets as a table, which holds the focus itself and points at its chosen row.

import { useMemo, useState, type KeyboardEvent } from "react";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { Action } from "../app/action.ts";
import { ActionItem } from "../app/ActionItem.tsx";
import { isAvailable } from "../app/available.ts";
import { useRowHeight } from "../app/rowHeight.ts";
import { useApp, useSetting } from "../app/useApp.ts";
import { ContextArea } from "../kit/ContextArea.tsx";
import { useWords } from "../kit/useWords.ts";
import { spacerHeight, visibleRows } from "../kit/virtual/rowScale.ts";
import { useRowScroll } from "../kit/virtual/useRowScroll.ts";
import { CHECK_CHOSEN } from "./check/checkActionRows.ts";
import { createRowKeeper } from "./keepRows.ts";
import { COPY_PORT, END_PROCESS, PORTS_ACTIONS } from "./portsActionRows.ts";
import { askCommand, choosePort } from "./portsActions.ts";
import { portsLines, socketLine, type GroupHead } from "./portsGroups.ts";
import { PORTS_COLUMNS, PORTS_TRACKS, type PortsColumn } from "./portsOrder.ts";
import type { PortsRow } from "./portsRows.ts";
import { groupingSetting, orderSetting, usePorts } from "./portsState.ts";

const ROW = 24;
const rowId = (id: number): string => `port-${id}`;
const nothing = (): void => undefined;

export function PortsTable() {
  const t = useWords();
  const app = useApp();
  const sockets = usePorts((ports) => ports.sockets);
  const ended = usePorts((ports) => ports.ended);
  const born = usePorts((ports) => ports.born);
  const version = usePorts((ports) => ports.version);
  const group = usePorts((ports) => ports.group);
  const chosen = usePorts((ports) => ports.chosen);
  const at = usePorts((ports) => ports.at);
  const order = useSetting(orderSetting);
  const [keeper] = useState(createRowKeeper);
  const rows = useMemo(
    () => keeper.rows({ sockets, born, ended, group }, order),
    // oxlint-disable-next-line react/exhaustive-deps -- the maps change in place; their version says when
    [keeper, sockets, born, ended, group, order, version],
  );
  const grouping = useSetting(groupingSetting);
  const lines = useMemo(() => portsLines(rows, grouping), [rows, grouping]);
  const height = useRowHeight(ROW);
  const { scroller, attach, scale, top } = useRowScroll({
    ...{ rows: lines.length, rowHeight: height, header: height, follow: false },
    onPersonScrolled: nothing,
  });
  const { first, last, offset } = visibleRows(top, scale);

  function onKeyDown(event: KeyboardEvent): void {
    const action = actionOfKey(event);
    if (action !== null) {
      event.preventDefault();
      if (isAvailable(action, app.home.store.getState())) action.run(app);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const now = lines.findIndex((line) => line.kind === "socket" && line.socket.id === chosen);
    const page = Math.max(1, Math.floor(scale.viewport / height) - 1);
    const to = {
      ArrowDown: now + 1,
      ArrowUp: Math.max(0, now - 1),
      PageDown: now + page,
      PageUp: Math.max(0, now - page),
      Home: 0,
      End: lines.length - 1,
    }[event.key];
    if (to === undefined || rows.length === 0) return;
    event.preventDefault();
    const next = socketLine(lines, to, to < now || event.key === "End" ? -1 : 1);
    const line = next === null ? undefined : lines[next];
    if (next === null || line?.kind !== "socket") return;
    choosePort(app, line.socket.id);
    // With the line above it that says whose it is.
    if (lines[next - 1]?.kind === "head") scroller.show(next - 1);
    scroller.show(next);
  }
  return (
    <ContextArea
      label={t("portsPlace.menu")}
      menu={[...PORTS_ACTIONS, CHECK_CHOSEN].map((action) => (
        <ActionItem key={action.id} action={action} />
      ))}
    >
      <div
        ref={attach}
        className="ports-table data"
        role="grid"
        aria-label={t("portsPlace.table")}
        aria-rowcount={lines.length + 1}
        aria-activedescendant={chosen === null ? undefined : rowId(chosen)}
        tabIndex={0}
        data-region-focus
        onKeyDown={onKeyDown}
      >
        <div
          className="ports-head"
          role="row"
          style={{ gridTemplateColumns: PORTS_TRACKS, height }}
        >
          {PORTS_COLUMNS.map((column) => (
            <Head key={column.id} column={column} />
          ))}
        </div>
        <div role="presentation" style={{ height: spacerHeight(scale) }}>
          <div
            role="presentation"
            className="ports-rows"
            style={{ transform: `translateY(${top + offset}px)` }}
          >
            {lines
              .slice(first, last)
              .map((line, place) =>
                line.kind === "head" ? (
                  <GroupLine key={line.key} head={line} index={first + place + 2} height={height} />
                ) : (
                  <Row
                    key={line.socket.id}
                    row={line}
                    index={first + place + 2}
                    chosen={line.socket.id === chosen}
                    height={height}
                  />
                ),
              )}
          </div>
        </div>
        {rows.length === 0 && (
          <div className="empty">{t(at === 0 ? "portsPlace.looking" : "portsPlace.none")}</div>
        )}
      </div>
    </ContextArea>
  );
}

/** Keys that mean other things in other regions. */
function actionOfKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Action | null {
  if (altKey || shiftKey) return null;
  if (ctrlKey || metaKey) return key === "c" ? COPY_PORT : null;
  return key === "Delete" ? END_PROCESS : null;
}

function Head({ column: { id, head, about, right = false } }: { readonly column: PortsColumn }) {
  const t = useWords();
  const { home } = useApp();
  const order = useSetting(orderSetting);
  const isBy = order.by === id;
  return (
    <div
      role="columnheader"
      aria-sort={isBy ? (order.down ? "descending" : "ascending") : "none"}
      data-right={right}
    >
      <button
        type="button"
        tabIndex={-1}
        title={t.text(about)}
        onClick={() => orderSetting.set(home, { by: id, down: isBy && !order.down })}
      >
        {t.text(head)}
        {isBy && <span aria-hidden="true">{order.down ? " ↓" : " ↑"}</span>}
      </button>
    </div>
  );
}

interface GroupLineProps {
  readonly head: GroupHead;
  /** From 1, the header included. */
  readonly index: number;
  readonly height: number;
}

/** Above the rows of a group: what it is, how many, in which states. */
function GroupLine({ head: { title, count, states }, index, height }: GroupLineProps) {
  const t = useWords();
  const shares = states.map(([state, some]) => `${state} ${some}`).join(" · ");
  return (
    <div role="row" aria-rowindex={index} className="ports-group-line" style={{ height }}>
      <span role="gridcell" aria-colspan={PORTS_COLUMNS.length}>
        <span className="strong">{t.text(title)}</span> <span>{count}</span>{" "}
        <span className="quiet">{shares}</span>
      </span>
    </div>
  );
}

interface RowProps {
  readonly row: PortsRow;
  /** From 1, the header included. */
  readonly index: number;
  readonly chosen: boolean;
  readonly height: number;
}

/* oxlint-disable jsx-a11y/click-events-have-key-events -- the table has the keys */
function Row({ row: { socket, mark }, index, chosen, height }: RowProps) {
  const t = useWords();
  const app = useApp();
  const { ours, processes, unseen, group, remote, local } = socket;
  const special = (column: PortsColumn): string | null => {
    if (column.id !== "process") return null;
    if (unseen !== null) return t(unseen === "denied" ? "ports.notPermitted" : "ports.nobody");
    if (ours !== null)
      return ours === 0 ? t("portsPlace.portscope") : t("portsPlace.our", { socket: ours });
    return null;
  };
  const ends =
    remote === null
      ? formatEndpoint(local)
      : `${formatEndpoint(local)} → ${formatEndpoint(remote)}`;
  const names = processes.map(({ name, pid }) => `${name} (${pid})`).join(", ");
  const [process] = processes;
  const command = usePorts(({ commands }) =>
    process === undefined ? "" : (commands.get(process.pid) ?? ""),
  );
  const means = socket.state === null ? "" : t("portsPlace.stateMeans", { state: socket.state });
  return (
    <div
      id={rowId(socket.id)}
      role="row"
      aria-rowindex={index}
      aria-selected={chosen}
      className="ports-row"
      data-mark={mark ?? undefined}
      data-ours={ours !== null}
      style={{ gridTemplateColumns: PORTS_TRACKS, height }}
      title={[ends, names, command, group ?? "", means].filter((line) => line !== "").join("\n")}
      onMouseEnter={() => {
        if (process !== undefined) void askCommand(app, process.pid);
      }}
      onMouseDown={() => choosePort(app, socket.id)}
    >
      {PORTS_COLUMNS.map((column) => {
        const own = special(column);
        return (
          <span
            key={column.id}
            role="gridcell"
            className={own !== null && unseen !== null ? "ellipsis quiet" : "ellipsis"}
            data-column={column.id}
            data-right={column.right === true}
          >
            {own ?? column.text(socket)}
          </span>
        );
      })}
    </div>
  );
}
