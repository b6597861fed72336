// What a client does with the kept messages. Input has been checked at the door.

import type { Handlers } from "../../shared/contract/commands.ts";
import type { libraryCalls } from "../../shared/contract/library.ts";
import { movedMessages, withMessages, withoutMessages } from "../../shared/library/arrange.ts";
import type { Caller } from "../feed/Caller.ts";
import type { LibraryStore } from "./LibraryStore.ts";

export function createLibraryCalls(library: LibraryStore): Handlers<typeof libraryCalls, Caller> {
  return {
    async saveMessages({ messages, before }) {
      await library.change((all) => withMessages(all, messages, before));
      return null;
    },
    async removeMessages({ ids }) {
      await library.change((all) => withoutMessages(all, ids));
      return null;
    },
    async moveMessages({ ids, folder, before }) {
      await library.change((all) => movedMessages(all, ids, folder, before));
      return null;
    },
  };
}
