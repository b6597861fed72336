import { COPY_FORMATS } from "../../shared/copyAs/copyFormats.ts";
import { useApp } from "../app/useApp.ts";
import { MenuLine } from "../kit/ContextArea.tsx";
import { MenuItem } from "../kit/MenuItem.tsx";
import { useWords } from "../kit/useWords.ts";
import { rangeOf, type ByteSelection } from "./byteSelection.ts";
import { copyBytesAs } from "./copy/copyActions.ts";
import { containsFilter } from "./bytesFilter.ts";
import { FilterItems } from "./FilterItems.tsx";
import type { PayloadReader } from "./read/payloadReader.ts";

export interface BytesMenuProps {
  readonly reader: PayloadReader;
  readonly total: number;
  readonly selection: ByteSelection | null;
  readonly onSelect: (selection: ByteSelection) => void;
}

/** What can be done with the selected bytes; without any, with all. */
export function BytesMenu({ reader, total, selection, onSelect }: BytesMenuProps) {
  const app = useApp();
  const t = useWords();
  const { from, to } = selection === null ? { from: 0, to: total } : rangeOf(selection);
  const bytes = reader.slice(from, to);
  return (
    <>
      <FilterItems test={bytes === null ? null : containsFilter(bytes)} />
      <MenuLine />
      {COPY_FORMATS.filter(({ group }) => group === "literal").map((format) => (
        <MenuItem key={format.id} onClick={() => void copyBytesAs(app, format.id)}>
          {t("payload.copyAsFormat", { format: format.title })}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem onClick={() => onSelect({ anchor: 0, focus: Math.max(0, total - 1) })}>
        {t("payload.selectAll")}
      </MenuItem>
    </>
  );
}
