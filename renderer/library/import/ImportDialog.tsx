// "Import…": another tool's file or a pasted text, what was understood of it, and the folder that it goes into.

import { useDeferredValue, useMemo, useRef, useState, type FormEvent } from "react";
import { ModalDialog } from "../../app/ModalDialog.tsx";
import { Refused } from "../../app/Refused.tsx";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";
import { FolderField } from "../FolderField.tsx";
import { folderOfChosen } from "../libraryActions.ts";
import { readFile, takeIn } from "./importActions.ts";
import { importDialog, importSlice, type ImportSource } from "./importState.ts";
import { itemsIn } from "./itemsIn.ts";
import { understood } from "./understood.ts";
import { Preview } from "./Preview.tsx";
import "./import.css";

export function ImportDialog() {
  const t = useWords();
  return (
    <ModalDialog
      dialog={importDialog}
      title={t("libraryImport.title")}
      about={t("libraryImport.about")}
    >
      <ImportForm />
    </ModalDialog>
  );
}

/** UTF-16 units that are shown of a text; a longer one is a file's, and nobody edits it here. */
const SHOWN = 64 * 1024;

function ImportForm() {
  const t = useWords();
  const app = useApp();
  const { home } = app;
  const [source, setSource] = useState<ImportSource>(() => importSlice.get(home).begin);
  const [folder, setFolder] = useState(() => folderOfChosen(app));
  const [busy, setBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  // A large text takes a moment, which typing does not wait for.
  const looked = useDeferredValue(source);
  const found = useMemo(() => understood(looked.text, looked.name), [looked]);
  const items = useMemo(() => itemsIn(found, looked, { folder, t }), [found, looked, folder, t]);
  const { text, name } = source;
  const isLong = text.length > SHOWN;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (items === null || items.length === 0 || busy) return;
    setBusy(true);
    const taken = await takeIn(app, items);
    setBusy(false);
    if (taken) importDialog.close(app);
  }
  async function choose(file: File): Promise<void> {
    const read = await readFile(home, file);
    if (read !== null) setSource(read);
  }
  return (
    <form className="dialog-form" onSubmit={(event) => void submit(event)}>
      <textarea
        className="input data import-text"
        aria-label={t("libraryImport.text")}
        placeholder={t("libraryImport.textLike")}
        rows={6}
        wrap="off"
        spellCheck={false}
        readOnly={isLong}
        value={isLong ? text.slice(0, SHOWN) : text}
        onChange={({ target }) => setSource({ name: "", text: target.value })}
      />
      <div className="import-source">
        <Button onClick={() => chooser.current?.click()}>{t("libraryImport.chooseFile")}</Button>
        <span className="ellipsis quiet">{name}</span>
        {isLong && <span className="quiet">{t("libraryImport.onlyBeginning")}</span>}
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={t("libraryImport.chooseFile")}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void choose(file);
            // The same one may be chosen again.
            target.value = "";
          }}
        />
      </div>
      <Preview found={found} fits={items !== null} />
      <Refused app={home} />
      <div className="import-folder">
        <FolderField folder={folder} onChange={setFolder} />
      </div>
      <div className="form-buttons">
        <Button onClick={() => importDialog.close(app)}>{t("recording.cancel")}</Button>
        <Button
          look="primary"
          type="submit"
          disabled={items === null || items.length === 0 || busy || looked !== source}
        >
          {t("libraryImport.take", { count: items?.length ?? 0 })}
        </Button>
      </div>
    </form>
  );
}
