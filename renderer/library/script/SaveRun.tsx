// What a run came to, kept as a file or copied.

import { Menu } from "@base-ui/react/menu";
import { Download } from "lucide-react";
import type { RunInfo } from "../../../shared/model/running.ts";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { copyText } from "../../kit/copyText.ts";
import { saveFile } from "../../kit/saveFile.ts";
import { useWords } from "../../kit/useWords.ts";
import { librarySlice } from "../libraryState.ts";
import { formatsOf, RUN_FORMATS, runAs, runFileName, type RunFormat } from "./runExports.ts";
import type { NumberedNote } from "./useRunNotes.ts";

interface SaveRunProps {
  readonly run: RunInfo;
  readonly notes: readonly NumberedNote[];
}

export function SaveRun({ run, notes }: SaveRunProps) {
  const t = useWords();
  const { home } = useApp();
  const formats = formatsOf(run);
  const written = (format: RunFormat): string => {
    const text = librarySlice.get(home).runTexts.get(run.id) ?? null;
    return runAs(format, { run, notes, text }, t);
  };
  function save(format: RunFormat): void {
    const { type } = RUN_FORMATS[format];
    saveFile(runFileName(run, format), new Blob([written(format)], { type }));
  }
  if (formats.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button look="icon" aria-label={t("script.saveRun")} />}>
        <Download size={14} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="floating" align="end" sideOffset={4}>
          <Menu.Popup className="menu" aria-label={t("script.saveRun")}>
            {formats.map((format) => (
              <Menu.Item key={format} className="menu-item" onClick={() => save(format)}>
                {t(`script.saveAs.${format}`)}
              </Menu.Item>
            ))}
            <Menu.Separator className="menu-line" />
            <Menu.Item className="menu-item" onClick={() => copyText(written("json"))}>
              {t("script.copyReport")}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
