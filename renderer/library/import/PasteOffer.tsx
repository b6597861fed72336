// Below the composer's field, when what was pasted is plainly a dump, a command line or another tool's file: its bytes in the text's
// place, or its messages into the library. Nothing happens unasked.

import { X } from "lucide-react";
import { useEffect, useMemo } from "react";
import { EMPTY_SAVED_DRAFT } from "../../../shared/library/draftCheck.ts";
import { draftOfBytes } from "../../../shared/library/draftOfBytes.ts";
import { said } from "../../../shared/words/said.ts";
import type { App } from "../../app/App.ts";
import { useApp, useAppState, useSlice } from "../../app/useApp.ts";
import { forgetPasted, showOffer } from "../../composer/composerActions.ts";
import { composerSlice } from "../../composer/composerState.ts";
import { draftAt, draftHere, draftOf, keepDraft } from "../../composer/drafts.ts";
import { Button } from "../../kit/Button.tsx";
import { focusRegionNamed } from "../../kit/regions.ts";
import { useWords } from "../../kit/useWords.ts";
import { did } from "../../undo/history.ts";
import { openImport } from "./importActions.ts";
import { offerOf, stillWritten, type Offer } from "./pasteOffer.ts";
import "./import.css";

export function PasteOffer() {
  const app = useApp();
  const pasted = useSlice(composerSlice, (composer) => composer.pasted);
  const isHere = useAppState(
    (state) =>
      pasted !== null &&
      draftHere(state) === pasted.of &&
      stillWritten(draftOf(state).text, pasted.text),
  );
  const mode = useAppState((state) => draftOf(state).mode);
  const offer = useMemo(
    () => (pasted === null ? null : offerOf(pasted.text, mode)),
    [pasted, mode],
  );
  if (pasted === null || offer === null || !isHere) return null;
  return <Offered app={app} of={pasted.of} text={pasted.text} offer={offer} />;
}

interface OfferedProps {
  readonly app: App;
  readonly of: string;
  readonly text: string;
  readonly offer: Offer;
}

function Offered({ app, of, text, offer }: OfferedProps) {
  const t = useWords();
  const { messages, from } = offer;
  const [only] = messages;
  const kind = t(`import.kind.${from}`);
  useEffect(() => {
    showOffer(app, true);
    return () => showOffer(app, false);
  }, [app]);
  return (
    <fieldset className="paste-offer" aria-label={t("libraryImport.pasted")}>
      <output className="bar-fill">
        {t("libraryImport.looksLike", { kind, count: messages.length })}
      </output>
      {messages.length === 1 && only !== undefined && (
        <Button onClick={() => putBytes(app, of, only.bytes)}>
          {t("libraryImport.putBytes", { count: only.bytes.length })}
        </Button>
      )}
      <Button
        onClick={() => {
          forgetPasted(app);
          openImport(app, { name: "", text });
        }}
      >
        {t("libraryImport.intoLibrary")}
      </Button>
      <Button look="icon" aria-label={t("libraryImport.leaveIt")} onClick={() => leave(app)}>
        <X size={14} aria-hidden="true" />
      </Button>
    </fieldset>
  );
}

/** The offer goes, and with it the button that had the focus. */
function leave(app: App): void {
  forgetPasted(app);
  focusRegionNamed("composer");
}

/** In the place of all that is written; which can be undone. */
function putBytes(app: App, of: string, bytes: Uint8Array): void {
  const before = draftAt(app.store.getState(), of);
  const after = { ...before, ...EMPTY_SAVED_DRAFT, ...draftOfBytes(bytes) };
  leave(app);
  keepDraft(app, of, after);
  did(app, {
    words: said("libraryImport.putInPlace", { count: bytes.length }),
    undo: () => keepDraft(app, of, before),
    redo: () => keepDraft(app, of, after),
  });
}
