import { ActionItem } from "../app/ActionItem.tsx";
import { useApp } from "../app/useApp.ts";
import { MenuLine } from "../kit/ContextArea.tsx";
import { MenuItem } from "../kit/MenuItem.tsx";
import { useWords } from "../kit/useWords.ts";
import { copyShown } from "../payload/copy/copyActions.ts";
import { linePieces, type LineStyle } from "./lineText.ts";
import { STREAM_MENU } from "./streamActionRows.ts";
import type { StreamLines } from "./streamLines.ts";

export interface StreamMenuProps {
  readonly lines: StreamLines;
  readonly active: number | null;
  readonly style: LineStyle;
  readonly onOpen: (seq: number) => void;
}

/** What can be done with the active line, and with the stream. */
export function StreamMenu({ lines, active, style, onOpen }: StreamMenuProps) {
  const t = useWords();
  const app = useApp();
  const line = active === null ? null : lines.line(active);
  function copy(): void {
    if (line === null) return;
    const text = linePieces(line, lines.conversation, style, t).map(({ shown }) => shown);
    copyShown(app, text.join(""), t("stream.theLine"));
  }
  return (
    <>
      <MenuItem disabled={line === null} onClick={() => line !== null && onOpen(line.row.seq)}>
        {t("stream.goToItsEvent")}
      </MenuItem>
      <MenuItem disabled={line === null} onClick={copy}>
        {t("stream.copyLine")}
      </MenuItem>
      <MenuLine />
      {STREAM_MENU.map((action) => (
        <ActionItem key={action.id} action={action} />
      ))}
    </>
  );
}
