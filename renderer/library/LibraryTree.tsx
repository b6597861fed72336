// The messages as a tree: it holds the focus and points at its active row. A message can be dragged before another one, or on a
// folder.

import { ChevronDown, ChevronRight, ListOrdered, Reply } from "lucide-react";
import { useState, type DragEvent, type KeyboardEvent } from "react";
import { isScript, type SavedItem, type ScriptKind } from "../../shared/library/library.ts";
import type { Action } from "../app/action.ts";
import { isAvailable } from "../app/available.ts";
import { useShownKeys } from "../app/shortcuts.ts";
import { useApp } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { MOVE_DOWN, MOVE_UP, numbered, REMOVE_MESSAGE, SEND_MESSAGE } from "./libraryActionRows.ts";
import { choose, moveMessage, nameField } from "./libraryActions.ts";
import type { LibraryRow } from "./libraryRows.ts";
import { librarySlice, itemOf, useLibrary } from "./libraryState.ts";

const rowId = (id: string): string => `library-message-${id}`;

export function LibraryTree({ rows }: { readonly rows: readonly LibraryRow[] }) {
  const t = useWords();
  const app = useApp();
  const chosen = useLibrary((library) => library.chosen);
  const drag = useDrag();

  function onKeyDown(event: KeyboardEvent): void {
    const action = actionOfKey(event);
    if (action !== null) {
      event.preventDefault();
      if (isAvailable(action, app.home.store.getState())) action.run(app);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const messages = rows.flatMap((row) => (row.kind === "message" ? [row.message] : []));
    const at = messages.findIndex(({ id }) => id === chosen);
    const next = {
      ArrowDown: at + 1,
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: messages.length - 1,
    }[event.key];
    const folder = messages[at]?.folder ?? "";
    if (next !== undefined) choose(app, (messages[next] ?? messages.at(-1))?.id ?? null);
    else if (event.key === "Enter") document.getElementById(nameField(chosen ?? ""))?.focus();
    else if (event.key === "ArrowLeft" && folder !== "") setFolded(folder, true);
    else if (event.key === "ArrowRight") for (const one of foldedRows(rows)) setFolded(one, false);
    else return;
    event.preventDefault();
  }
  function setFolded(folder: string, to: boolean): void {
    librarySlice.set(app.home, ({ folded }) => {
      const next = new Set(folded);
      if (to) next.add(folder);
      else next.delete(folder);
      return { folded: next };
    });
  }
  return (
    <div
      className="library-tree"
      role="tree"
      aria-label={t("libraryPlace.list")}
      aria-activedescendant={chosen === null ? undefined : rowId(chosen)}
      tabIndex={0}
      data-region-focus
      onKeyDown={onKeyDown}
    >
      {rows.map((row) =>
        row.kind === "folder" ? (
          <FolderRow
            key={`folder ${row.folder}`}
            row={row}
            drop={drag.onFolder(row.folder)}
            onFold={() => setFolded(row.folder, !row.folded)}
          />
        ) : (
          <MessageRow
            key={row.message.id}
            row={row}
            chosen={row.message.id === chosen}
            drop={drag.onMessage(row.message)}
          />
        ),
      )}
    </div>
  );
}

/** On the chosen message. */
function actionOfKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Action | null {
  if (shiftKey) return null;
  const mod = ctrlKey || metaKey;
  if (key === "Enter") return mod && !altKey ? SEND_MESSAGE : null;
  if (key === "Delete") return mod || altKey ? null : REMOVE_MESSAGE;
  if (!altKey || mod) return null;
  return key === "ArrowUp" ? MOVE_UP : key === "ArrowDown" ? MOVE_DOWN : null;
}

function foldedRows(rows: readonly LibraryRow[]): readonly string[] {
  return rows.flatMap((row) => (row.kind === "folder" && row.folded ? [row.folder] : []));
}

type Drop = ReturnType<ReturnType<typeof useDrag>["onFolder"]>;

interface FolderRowProps {
  readonly row: Extract<LibraryRow, { kind: "folder" }>;
  readonly drop: Drop;
  readonly onFold: () => void;
}

/* oxlint-disable jsx-a11y/click-events-have-key-events -- the tree has the keys */
function FolderRow({ row, drop, onFold }: FolderRowProps) {
  const Chevron = row.folded ? ChevronRight : ChevronDown;
  return (
    <div
      className="library-row library-folder"
      role="treeitem"
      aria-level={1}
      aria-expanded={!row.folded}
      aria-selected={false}
      tabIndex={-1}
      onClick={onFold}
      {...drop}
    >
      <Chevron size={14} aria-hidden="true" />
      <span className="ellipsis">{row.folder}</span>
      <span className="quiet data">{row.count}</span>
    </div>
  );
}

interface MessageRowProps {
  readonly row: Extract<LibraryRow, { kind: "message" }>;
  readonly chosen: boolean;
  readonly drop: Drop;
}

function MessageRow({ row: { message, number }, chosen, drop }: MessageRowProps) {
  const app = useApp();
  const t = useWords();
  const { id, name, folder, text } = message;
  return (
    <div
      id={rowId(id)}
      className="library-row"
      role="treeitem"
      aria-level={folder === "" ? 1 : 2}
      aria-selected={chosen}
      tabIndex={-1}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, id);
        event.dataTransfer.effectAllowed = "move";
      }}
      onMouseDown={() => choose(app, id)}
      {...drop}
    >
      {isScript(message) && <ScriptMark kind={message.kind} />}
      <span className="ellipsis library-name">{name}</span>
      {isScript(message) ? (
        <span className="ellipsis quiet library-text">{t(`script.${message.kind}`)}</span>
      ) : (
        <span className="ellipsis quiet data library-text">{text}</span>
      )}
      {number !== null && <NumberKeys number={number} />}
    </div>
  );
}

function ScriptMark({ kind }: { readonly kind: ScriptKind }) {
  const Mark = kind === "sequence" ? ListOrdered : Reply;
  return <Mark className="library-mark" size={14} aria-hidden="true" />;
}

function NumberKeys({ number }: { readonly number: number }) {
  const keys = useShownKeys(numbered(number));
  return (
    <span className="keys" aria-hidden="true">
      {keys}
    </span>
  );
}

/** Type of what is dragged: nothing outside of the window takes it. */
const DRAGGED = "application/x-portscope-message";

function useDrag() {
  const app = useApp();
  /** Where it would be put: a message's id, or a folder behind a slash. */
  const [over, setOver] = useState<string | null>(null);
  function handlers(key: string, put: (message: SavedItem) => void) {
    return {
      "data-over": over === key,
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(key);
      },
      onDragLeave: () => setOver(null),
      onDrop(event: DragEvent) {
        setOver(null);
        const id = event.dataTransfer.getData(DRAGGED);
        const message = itemOf(librarySlice.get(app.home), id);
        if (message === null) return;
        event.preventDefault();
        put(message);
      },
    };
  }
  return {
    onFolder: (folder: string) =>
      handlers(`/${folder}`, (message) => void moveMessage(app, message, folder, null)),
    onMessage: ({ id, folder }: SavedItem) =>
      handlers(id, (message) => message.id !== id && void moveMessage(app, message, folder, id)),
  };
}
