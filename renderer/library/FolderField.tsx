// The folder of the library in which something stands: one that is there, or a new one.

import { useId } from "react";
import { MAX_FOLDER } from "../../shared/library/library.ts";
import { useWords } from "../kit/useWords.ts";
import { itemsOf, useLibrary } from "./libraryState.ts";

interface FolderFieldProps {
  readonly folder: string;
  readonly onChange: (folder: string) => void;
}

export function FolderField({ folder, onChange }: FolderFieldProps) {
  const t = useWords();
  const list = useId();
  const folders = useLibrary(itemsOf).map((item) => item.folder);
  return (
    <>
      <label>
        <span className="quiet">{t("libraryPlace.folder")}</span>
        <input
          className="input"
          list={list}
          spellCheck={false}
          maxLength={MAX_FOLDER}
          placeholder={t("libraryPlace.noFolder")}
          value={folder}
          onChange={({ target }) => onChange(target.value.trimStart())}
        />
      </label>
      <datalist id={list}>
        {[...new Set(folders)]
          .filter((each) => each !== "")
          .map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
      </datalist>
    </>
  );
}
