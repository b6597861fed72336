import type { DecodedField } from "../../../shared/decode/Decoder.ts";
import { wordedValue } from "../../../shared/decode/reading/fieldText.ts";
import { useApp } from "../../app/useApp.ts";
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
}

/** What can be done with a decoded field; its bytes are the selected ones. */
export function FieldMenu({ field, reader }: FieldMenuProps) {
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
