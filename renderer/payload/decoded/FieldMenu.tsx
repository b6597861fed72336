import type { DecodedField } from "../../../shared/decode/Decoder.ts";
import { MAX_ROW_FIELDS, type RowField } from "../../../shared/model/rowField.ts";
import { wordedValue } from "../../../shared/decode/reading/fieldText.ts";
import { fieldColumn } from "../../columns/columns.ts";
import { columnsSetting } from "../../columns/columnSettings.ts";
import { showOrHideField } from "../../columns/columnActions.ts";
import { useApp, useSetting } from "../../app/useApp.ts";
import { MenuLine } from "../../kit/ContextArea.tsx";
import { MenuItem } from "../../kit/MenuItem.tsx";
import { useWords } from "../../kit/useWords.ts";
import { copyBytesAs, copyShown } from "../copy/copyActions.ts";
import { FilterItems } from "../FilterItems.tsx";
import { bytesFilter } from "../bytesFilter.ts";
import type { PayloadReader } from "../read/payloadReader.ts";

export interface FieldMenuProps {
  /** The active one; null where none is. */
  readonly field: DecodedField | null;
  readonly reader: PayloadReader;
  /** As a column would show it; null of a whole message, and where none is. */
  readonly column: RowField | null;
}

/** What can be done with a decoded field; its bytes are the selected ones. */
export function FieldMenu({ field, reader, column }: FieldMenuProps) {
  const app = useApp();
  const t = useWords();
  const bytes = field === null ? null : reader.slice(field.from, field.to);
  const value = field === null ? "" : wordedValue(field.value, t);
  const name = field === null ? "" : wordedValue(field.name, t);
  return (
    <>
      <FilterItems
        test={bytes === null || field === null ? null : bytesFilter(bytes, field.from)}
      />
      <MenuLine />
      <ShowAsColumn column={value === "" ? null : column} />
      <MenuLine />
      <MenuItem
        disabled={value === ""}
        onClick={() => copyShown(app, value, t("payload.theValue"))}
      >
        {t("payload.copyValue")}
      </MenuItem>
      <MenuItem
        disabled={field === null}
        onClick={() => copyShown(app, name, t("payload.theName"))}
      >
        {t("payload.copyName")}
      </MenuItem>
      <MenuItem disabled={field === null} onClick={() => void copyBytesAs(app, "hex")}>
        {t("payload.copyBytesOfField")}
      </MenuItem>
    </>
  );
}

/** Each row's value of the field in a column of its own, or not any more. */
function ShowAsColumn({ column }: { readonly column: RowField | null }) {
  const app = useApp();
  const t = useWords();
  const settings = useSetting(columnsSetting);
  const shown = column !== null && fieldColumn(settings, column) !== undefined;
  if (column !== null && !shown && settings.fields.length >= MAX_ROW_FIELDS)
    return (
      <MenuItem disabled onClick={() => {}}>
        {t("payload.columnsAreAll", { most: MAX_ROW_FIELDS })}
      </MenuItem>
    );
  return (
    <MenuItem disabled={column === null} onClick={() => column && showOrHideField(app, column)}>
      {t(shown ? "payload.hideColumn" : "payload.showAsColumn")}
    </MenuItem>
  );
}
