// The tree of sockets. Only the rows in sight are in the page; the tree itself holds the focus and points at its active
// row, so that the focus survives scrolling.

import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { selectSocket, toggleCollapsed } from "./selection.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { useRowHeight } from "../app/rowHeight.ts";
import { enterRegion } from "../kit/regions.ts";
import { rowId, SocketRow } from "./SocketRow.tsx";
import {
  buildTreeRows,
  CHILD_HEIGHT,
  ROOT_HEIGHT,
  rowsBetween,
  type TreeRows,
} from "./treeRows.ts";
import { treeKey } from "./treeKeys.ts";
import { selectionSlice, socketsSlice } from "./socketsState.ts";
import "./sockets.css";
import { useWords } from "../kit/useWords.ts";

/** Pixels drawn above and below the sight, so that fast scrolling shows no gaps. */
const OVERSCAN = 240;

export function SocketTree() {
  const t = useWords();
  const app = useApp();
  const shape = useSlice(socketsSlice, (sockets) => sockets.table.shape());
  const collapsed = useSlice(socketsSlice, (sockets) => sockets.collapsed);
  const selected = useSlice(selectionSlice, (selection) => selection.selected);
  const root = useRowHeight(ROOT_HEIGHT);
  const child = useRowHeight(CHILD_HEIGHT);
  const rows = useMemo(
    () => buildTreeRows(shape, collapsed, { root, child }),
    [shape, collapsed, root, child],
  );
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const sight = useSight(scroller);
  useKeepInSight(scroller, rows, selected);
  useTakeFocus(scroller, rows);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Enter") return enterRegion(event, "composer");
      const move = treeKey(event.key, rows, app.store.getState());
      if (move === null) return;
      event.preventDefault();
      if (move.kind === "select") selectSocket(app, move.socket);
      else toggleCollapsed(app, move.socket);
    },
    [app, rows],
  );
  const onMouseDown = useCallback(
    (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const id = Number(target?.closest<HTMLElement>("[data-socket]")?.dataset["socket"] ?? 0);
      if (id === 0) return;
      if (target !== null && target.closest("[data-fold]") !== null) toggleCollapsed(app, id);
      else selectSocket(app, id);
    },
    [app],
  );

  const { first, last } = rowsBetween(
    rows,
    sight.top - OVERSCAN,
    sight.top + sight.height + OVERSCAN,
  );
  return (
    <div
      ref={setScroller}
      className="tree"
      role="tree"
      aria-label={t("sockets.sockets")}
      aria-activedescendant={selected === null ? undefined : rowId(selected)}
      tabIndex={0}
      data-region-focus
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
    >
      <div className="tree-rows" role="none" style={{ height: rows.tops.at(-1) ?? 0 }}>
        {rows.ids.slice(first, last).map((id, i) => (
          <SocketRow
            key={id}
            id={id}
            level={rows.levels[first + i] ?? 1}
            top={rows.tops[first + i] ?? 0}
            selected={id === selected}
            folded={collapsed.has(id)}
            hasChildren={rows.levels[first + i] === 1 && shape.children(id).length > 0}
          />
        ))}
      </div>
    </div>
  );
}

/** The row of a socket that was opened by hand takes the focus once it is drawn, unless that is elsewhere by then. */
function useTakeFocus(scroller: HTMLElement | null, rows: TreeRows): void {
  const app = useApp();
  const wanted = useSlice(socketsSlice, (sockets) => sockets.toFocus);
  useLayoutEffect(() => {
    if (scroller === null || wanted === null || !rows.ids.includes(wanted)) return;
    if (document.activeElement === document.body) scroller.focus();
    socketsSlice.set(app, { toFocus: null });
  }, [app, scroller, rows, wanted]);
}

function useSight(scroller: HTMLElement | null): { readonly top: number; readonly height: number } {
  const [sight, setSight] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    if (scroller === null) return;
    const look = () => setSight({ top: scroller.scrollTop, height: scroller.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    scroller.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", look);
    };
  }, [scroller]);
  return sight;
}

/** Scrolls a newly selected row into sight, and leaves the person's scrolling alone otherwise. */
function useKeepInSight(
  scroller: HTMLElement | null,
  rows: TreeRows,
  selected: number | null,
): void {
  const shown = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (selected === shown.current) return;
    const index = selected === null ? -1 : rows.ids.indexOf(selected);
    // Folded away or still on its way: it is shown once it is there.
    if (scroller === null || (selected !== null && index === -1)) return;
    shown.current = selected;
    if (selected === null) return;
    const top = rows.tops[index] ?? 0;
    const end = rows.tops[index + 1] ?? 0;
    if (top < scroller.scrollTop) scroller.scrollTo({ top });
    else if (end > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTo({ top: end - scroller.clientHeight });
  }, [scroller, rows, selected]);
}
