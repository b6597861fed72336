import { Popover } from "@base-ui/react/popover";
import { Columns3 } from "lucide-react";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSetting } from "../app/useApp.ts";
import { setNewestFirst, setTimeFormat } from "../columns/columnActions.ts";
import { ColumnList } from "../columns/ColumnList.tsx";
import { TIME_FORMATS } from "../columns/timeFormats.ts";
import { timeFormatSetting, newestFirstSetting } from "../columns/columnSettings.ts";
import { RESET_COLUMNS, viewOptions } from "./tableActions.ts";
import { marksSetting } from "../marks/marksState.ts";
import "../columns/columns.css";
import { useWords } from "../kit/useWords.ts";

/** How the table is drawn: its columns, its times, its order. */
export function ViewOptions() {
  const t = useWords();
  const app = useApp();
  const open = useAppState(viewOptions.isOpen);
  return (
    <Popover.Root open={open} onOpenChange={(next) => viewOptions.set(app, next)}>
      <Popover.Trigger
        render={
          <Button
            look="icon"
            aria-label={t("table.columnsTimesAndOrder")}
            className="options-button"
          />
        }
      >
        <Columns3 size={14} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={4} className="floating">
          <Popover.Popup className="view-options" aria-label={t("table.columnsTimesAndOrder")}>
            <ColumnList />
            <TimeChoice />
            <OrderChoice />
            <div className="view-foot">
              <Button onClick={() => RESET_COLUMNS.run(app)}>{t("table.resetColumns")}</Button>
              <Popover.Close render={<Button>{t("table.done")}</Button>} />
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function TimeChoice() {
  const t = useWords();
  const app = useApp();
  const chosen = useSetting(timeFormatSetting);
  const reference = useAppState((state) => marksSetting.of(state).reference);
  return (
    <fieldset>
      <legend>{t("table.times")}</legend>
      {TIME_FORMATS.map(({ id, title }) => (
        <label key={id} className="view-option">
          <input
            type="radio"
            name="time-format"
            checked={id === chosen}
            disabled={id === "reference" && reference === null}
            onChange={() => setTimeFormat(app, id)}
          />
          <span>{t.text(title)}</span>
          {id === "reference" && (
            <span className="quiet">
              {reference === null ? t("table.noReference") : `#${reference.seq}`}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

function OrderChoice() {
  const t = useWords();
  const app = useApp();
  const newestFirst = useSetting(newestFirstSetting);
  return (
    <fieldset>
      <legend>{t("table.order")}</legend>
      {[false, true].map((newest) => (
        <label key={String(newest)} className="view-option">
          <input
            type="radio"
            name="row-order"
            checked={newest === newestFirst}
            onChange={() => setNewestFirst(app, newest)}
          />
          <span>{newest ? t("table.newestFirst") : t("table.oldestFirst")}</span>
        </label>
      ))}
    </fieldset>
  );
}
