// What an entry of the library is called, and the folder in which it stands.

import { useId } from "react";
import { MAX_FOLDER, MAX_NAME, type SavedItem } from "../../shared/library/library.ts";
import { useWords } from "../kit/useWords.ts";
import { nameField } from "./libraryActions.ts";
import { itemsOf, useLibrary } from "./libraryState.ts";

interface NameAndFolderProps {
  readonly item: SavedItem;
  readonly onChange: (change: { readonly name?: string; readonly folder?: string }) => void;
}

export function NameAndFolder({ item, onChange }: NameAndFolderProps) {
  const t = useWords();
  const list = useId();
  const folders = useLibrary(itemsOf).map(({ folder }) => folder);
  return (
    <div className="library-head">
      <label>
        <span className="quiet">{t("libraryPlace.name")}</span>
        <input
          id={nameField(item.id)}
          className="input"
          data-region-focus
          spellCheck={false}
          maxLength={MAX_NAME}
          aria-invalid={item.name === ""}
          value={item.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </label>
      <label>
        <span className="quiet">{t("libraryPlace.folder")}</span>
        <input
          className="input"
          list={list}
          spellCheck={false}
          maxLength={MAX_FOLDER}
          placeholder={t("libraryPlace.noFolder")}
          value={item.folder}
          onChange={({ target }) => onChange({ folder: target.value.trimStart() })}
        />
      </label>
      <datalist id={list}>
        {[...new Set(folders)]
          .filter((folder) => folder !== "")
          .map((folder) => (
            <option key={folder} value={folder}>
              {folder}
            </option>
          ))}
      </datalist>
    </div>
  );
}
