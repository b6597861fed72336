import { GripVertical } from "lucide-react";
import { useState, type DragEvent, type KeyboardEvent } from "react";
import { useApp, useSetting } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { columnRow, type ColumnId } from "./columns.ts";
import { putColumn, showOrHideColumn } from "./columnActions.ts";
import { columnsSetting } from "./columnSettings.ts";

/** Every column: shown or not, and its place, by dragging or with Alt and the arrow keys. */
export function ColumnList() {
  const app = useApp();
  const t = useWords();
  const settings = useSetting(columnsSetting);
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const [over, setOver] = useState<number | null>(null);

  function onKeyDown(event: KeyboardEvent, id: ColumnId, index: number): void {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    // "Before the one at": past the neighbour below is before the one after it.
    putColumn(app, id, event.key === "ArrowUp" ? index - 1 : index + 2);
  }
  function onDrop(event: DragEvent, index: number): void {
    event.preventDefault();
    if (dragged !== null) putColumn(app, dragged, index);
    setDragged(null);
    setOver(null);
  }
  return (
    <fieldset>
      <legend>
        {t("columns.columns")}
        <span className="bar-fill" />
        <span className="quiet column-hint">{t("columns.altMoves")}</span>
      </legend>
      {settings.order.map((id, index) => (
        <div
          key={id}
          className="view-option"
          draggable
          data-over={over === index && dragged !== id}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", id);
            setDragged(id);
          }}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(index);
          }}
          onDrop={(event) => onDrop(event, index)}
          onDragEnd={() => {
            setDragged(null);
            setOver(null);
          }}
        >
          <label>
            <input
              type="checkbox"
              checked={!settings.hidden.includes(id)}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onChange={() => showOrHideColumn(app, id)}
              onKeyDown={(event) => onKeyDown(event, id, index)}
            />
            <span>{t.text(columnRow(settings, id).title)}</span>
          </label>
          <GripVertical className="column-grip" size={14} aria-hidden="true" />
        </div>
      ))}
    </fieldset>
  );
}
