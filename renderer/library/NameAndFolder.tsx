// What an entry of the library is called, and the folder in which it stands.

import { MAX_NAME, type SavedItem } from "../../shared/library/library.ts";
import { useWords } from "../kit/useWords.ts";
import { FolderField } from "./FolderField.tsx";
import { nameField } from "./libraryActions.ts";

interface NameAndFolderProps {
  readonly item: SavedItem;
  readonly onChange: (change: { readonly name?: string; readonly folder?: string }) => void;
}

export function NameAndFolder({ item, onChange }: NameAndFolderProps) {
  const t = useWords();
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
      <FolderField folder={item.folder} onChange={(folder) => onChange({ folder })} />
    </div>
  );
}
