import { MAX_NAME, type SavedItem } from "../../../shared/library/library.ts";
import { messagesOfBytes } from "../../../shared/library/messagesOfBytes.ts";
import type { Wording } from "../../../shared/words/wording.ts";
import type { ImportSource } from "./importState.ts";
import type { Understood } from "./understood.ts";

interface Into {
  readonly folder: string;
  readonly t: Wording;
}

/** As entries of the library; null where a message is too large for one. Those of another library keep their folders within this one. */
export function itemsIn(
  found: Understood,
  { name }: ImportSource,
  { folder, t }: Into,
): readonly SavedItem[] | null {
  const newId = (): string => crypto.randomUUID();
  switch (found.kind) {
    case "nothing":
    case "fault":
      return [];
    case "script": {
      const called = name.replace(/\.(?:ya?ml|json)$/i, "").trim();
      const { script: kind, text } = found;
      const usual = t(`script.${kind}`);
      return [{ id: newId(), kind, name: (called || usual).slice(0, MAX_NAME), folder, text }];
    }
    case "library":
      return found.items.map((item) => {
        const within = [folder, item.folder].filter((each) => each !== "").join("/");
        return { ...item, id: newId(), folder: within };
      });
    case "messages": {
      const usual = name.trim() || t(`libraryImport.called.${found.from}`);
      return messagesOfBytes(found.messages, { name: usual, folder, newId });
    }
  }
}
