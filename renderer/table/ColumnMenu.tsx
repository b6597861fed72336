import { ActionItem } from "../app/ActionItem.tsx";
import { useApp, useSetting, useSlice } from "../app/useApp.ts";
import { asNeeded, setWidth, showOrHideColumn } from "../columns/columnActions.ts";
import { columnRow, COLUMNS, isFieldColumn, type ColumnId } from "../columns/columns.ts";
import { columnsSetting } from "../columns/columnSettings.ts";
import { sortBy, sortingSlice } from "../events/sorting.ts";
import { MenuCheck } from "../kit/MenuCheck.tsx";
import { MenuItem } from "../kit/MenuItem.tsx";
import { MenuLine } from "../kit/ContextArea.tsx";
import { useWords } from "../kit/useWords.ts";
import { fittingWidth } from "./fitColumn.ts";
import { sortColumnAs } from "./sortColumns.ts";
import { RESET_COLUMNS } from "./tableActions.ts";

export interface ColumnMenuProps {
  readonly id: ColumnId;
  /** Where the cells are found that its width can be fitted to. */
  readonly head: () => Element | null;
}

/** All that can be done to a column, and which there are. */
export function ColumnMenu({ id, head }: ColumnMenuProps) {
  const t = useWords();
  const app = useApp();
  const settings = useSetting(columnsSetting);
  const sorted = useSlice(sortingSlice, ({ order }) => order !== null);
  const column = columnRow(settings, id);
  function fit(): void {
    const element = head();
    if (element !== null) setWidth(app, id, fittingWidth(element, id));
  }
  return (
    <>
      {column.sorts !== undefined && (
        <>
          <MenuItem onClick={() => sortColumnAs(app, column, "ascending")}>
            {t("table.sortUp")}
          </MenuItem>
          <MenuItem onClick={() => sortColumnAs(app, column, "descending")}>
            {t("table.sortDown")}
          </MenuItem>
        </>
      )}
      <MenuItem disabled={!sorted} onClick={() => sortBy(app, null)}>
        {t("table.asRecorded")}
      </MenuItem>
      <MenuLine />
      <MenuItem onClick={fit}>{t("table.fitWidth")}</MenuItem>
      <MenuItem disabled={settings.widths[id] === undefined} onClick={() => asNeeded(app, id)}>
        {t("table.usualWidth")}
      </MenuItem>
      <MenuLine />
      {isFieldColumn(id) && (
        <MenuItem onClick={() => showOrHideColumn(app, id)}>{t("table.removeColumn")}</MenuItem>
      )}
      {[...COLUMNS, ...settings.fields].map((each) => (
        <MenuCheck
          key={each.id}
          checked={!settings.hidden.includes(each.id)}
          onChange={() => showOrHideColumn(app, each.id)}
        >
          {t.text(columnRow(settings, each.id).title)}
        </MenuCheck>
      ))}
      <MenuLine />
      <ActionItem action={RESET_COLUMNS} />
    </>
  );
}
