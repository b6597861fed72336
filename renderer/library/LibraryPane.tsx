// The left pane of the library: its messages in folders, and a search.

import { FileInput, ListPlus, Plus, Reply } from "lucide-react";
import { ActionButton } from "../app/ActionButton.tsx";
import { Refused } from "../app/Refused.tsx";
import { useApp } from "../app/useApp.ts";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useWords } from "../kit/useWords.ts";
import { IMPORT } from "./import/importActionRows.ts";
import { LibraryTree } from "./LibraryTree.tsx";
import { NEW_MESSAGE } from "./libraryActionRows.ts";
import { libraryRows } from "./libraryRows.ts";
import { librarySlice, itemsOf, useLibrary } from "./libraryState.ts";
import { NEW_RESPONDER, NEW_SEQUENCE } from "./script/scriptActionRows.ts";
import "./library.css";

export function LibraryPane() {
  const t = useWords();
  const { home } = useApp();
  const status = useLibrary((library) => library.status);
  const messages = useLibrary(itemsOf);
  const search = useLibrary((library) => library.search);
  const folded = useLibrary((library) => library.folded);
  const failure = status?.failure ?? null;
  const rows = libraryRows(messages, search, folded);
  return (
    <section className="library" aria-label={t("libraryPlace.pane")} data-region="library">
      <div className="bar">
        <h2 className="bar-fill">
          {t("rail.library")}{" "}
          {messages.length > 0 && <span className="quiet data">{messages.length}</span>}
        </h2>
        <ActionButton action={NEW_MESSAGE} look="icon">
          <Plus size={16} aria-hidden="true" />
        </ActionButton>
        <ActionButton action={NEW_SEQUENCE} look="icon">
          <ListPlus size={16} aria-hidden="true" />
        </ActionButton>
        <ActionButton action={NEW_RESPONDER} look="icon">
          <Reply size={16} aria-hidden="true" />
        </ActionButton>
        <ActionButton action={IMPORT} look="icon">
          <FileInput size={16} aria-hidden="true" />
        </ActionButton>
      </div>
      <Refused app={home} />
      {failure !== null && <FailureCallout failure={failure} />}
      {messages.length > 0 && (
        <div className="library-search">
          <input
            className="input"
            type="search"
            aria-label={t("libraryPlace.search")}
            placeholder={t("libraryPlace.search")}
            spellCheck={false}
            value={search}
            onChange={({ target }) => librarySlice.set(home, { search: target.value })}
          />
        </div>
      )}
      {status === null ? (
        <div className="empty">{t("libraryPlace.reading")}</div>
      ) : messages.length === 0 ? (
        <div className="empty">{t("libraryPlace.noneYet")}</div>
      ) : rows.length === 0 ? (
        <div className="empty">{t("libraryPlace.noneFound")}</div>
      ) : (
        <LibraryTree rows={rows} />
      )}
    </section>
  );
}
