/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list that the search field steers while it keeps the focus */

// Search over actions, files and sockets (Ctrl/Cmd+K).

import { Dialog } from "@base-ui/react/dialog";
import { useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { useShownKeys } from "../app/shortcuts.ts";
import { leaveScreen } from "../app/screen.ts";
import { runAction } from "../app/runAction.ts";
import { selectSocket } from "../sockets/selection.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { markedPieces } from "./marks.ts";
import { noteRecent } from "./recent.ts";
import { paletteItems, typedWords, type PaletteItem } from "./paletteItems.ts";
import { palette } from "./paletteAction.ts";
import "./palette.css";

export function Palette() {
  const t = useWords();
  const app = useApp();
  const open = useAppState(palette.isOpen);
  // What was chosen may move the focus itself; then it does not go back to where it was.
  const chosen = useRef(false);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        chosen.current = false;
        palette.set(app, next);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="palette-backdrop" />
        <Dialog.Popup
          className="palette"
          aria-label={t("palette.searchSocketsAndCommands")}
          finalFocus={() => !chosen.current}
        >
          <PaletteBody onChoose={() => (chosen.current = true)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBody({ onChoose }: { readonly onChoose: () => void }) {
  const t = useWords();
  const app = useApp();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  // What there is when one types: a list that moves under the eye cannot be chosen from.
  const [items, setItems] = useState(() => paletteItems(app, ""));
  const typed = typedWords(query);
  const at = Math.min(active, Math.max(0, items.length - 1));

  function choose(item: PaletteItem): void {
    if (isOff(item)) return;
    onChoose();
    palette.close(app);
    if (item.kind === "action") {
      noteRecent(app, item.action.id);
      runAction(app, item.action);
    } else if (item.kind === "found") {
      item.found.run(app);
    } else {
      leaveScreen(app);
      selectSocket(app, item.socket);
      requestAnimationFrame(() => focusRegionNamed("sockets"));
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const item = items[at];
    if (step !== undefined) {
      event.preventDefault();
      setActive(Math.min(Math.max(0, at + step), Math.max(0, items.length - 1)));
    } else if (event.key === "Enter" && item !== undefined) {
      event.preventDefault();
      choose(item);
    }
  }
  function onMouse(event: MouseEvent, chosen: boolean): void {
    const option = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    if (!(option instanceof HTMLElement)) return;
    const index = Number(option.dataset["index"]);
    const item = items[index];
    if (chosen && item !== undefined) choose(item);
    else if (index !== at) setActive(index);
  }
  return (
    <>
      <input
        className="palette-input"
        role="combobox"
        aria-label={t("palette.searchSocketsAndCommands")}
        aria-expanded={items.length > 0}
        aria-controls={items.length > 0 ? "palette-list" : undefined}
        aria-activedescendant={items.length > 0 ? `palette-${at}` : undefined}
        placeholder={t("palette.searchSocketsAndCommands")}
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setItems(paletteItems(app, event.target.value));
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {items.length === 0 && (
        <output className="palette-none quiet">{t("palette.nothingIsCalledThat")}</output>
      )}
      {items.length > 0 && (
        <div
          id="palette-list"
          className="palette-list"
          role="listbox"
          aria-label={t("palette.found")}
          tabIndex={-1}
          onMouseMove={(event) => onMouse(event, false)}
          onMouseUp={(event) => onMouse(event, true)}
        >
          {items.map((item, index) => (
            <div
              key={keyOf(item)}
              id={`palette-${index}`}
              className="palette-item"
              role="option"
              aria-selected={index === at}
              aria-disabled={isOff(item)}
              data-index={index}
              ref={index === at ? reveal : null}
            >
              <ItemText item={item} typed={typed} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function keyOf(item: PaletteItem): string {
  if (item.kind === "found") return item.found.id;
  return item.kind === "action" ? item.action.id : `socket-${item.socket}`;
}

/** It cannot be done now. */
function isOff(item: PaletteItem): boolean {
  return item.kind === "action" && item.reason !== null;
}

/** Brings the active item into sight when it becomes active. */
function reveal(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: "nearest" });
}

interface ItemProps<I extends PaletteItem> {
  readonly item: I;
  readonly typed: readonly string[];
}

function ItemText({ item, typed }: ItemProps<PaletteItem>) {
  if (item.kind === "socket")
    return (
      <>
        <span className="data ellipsis">
          <Marked title={item.title} typed={typed} />
        </span>
        <span className="keys">{item.state}</span>
      </>
    );
  if (item.kind === "found")
    return (
      <>
        <span className="palette-found">
          <Marked title={item.found.title} typed={typed} />
        </span>
        <span className="palette-note quiet data ellipsis" title={item.found.note}>
          {item.found.note}
        </span>
      </>
    );
  return <ActionText item={item} typed={typed} />;
}

/** What was typed is marked in it. */
function Marked({ title, typed }: { readonly title: string; readonly typed: readonly string[] }) {
  return markedPieces(title, typed).map(({ text, isMarked }, at) =>
    // Pieces of one title have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}

function ActionText({ item, typed }: ItemProps<PaletteItem & { readonly kind: "action" }>) {
  const t = useWords();
  const { title } = item.action;
  const keys = useShownKeys(item.action);
  return (
    <>
      <span className="ellipsis">
        <Marked title={t.text(title)} typed={typed} />
      </span>
      {item.reason !== null ? (
        <span className="palette-reason ellipsis" title={item.reason}>
          {item.reason}
        </span>
      ) : (
        <span className="keys">{keys}</span>
      )}
    </>
  );
}
