// A sequence or a responder of the library: its name and folder, its text with what is wrong in it, and what begins it.

import { useMemo } from "react";
import type { SavedScript } from "../../../shared/library/library.ts";
import { ActionButton } from "../../app/ActionButton.tsx";
import { useApp } from "../../app/useApp.ts";
import { useWords } from "../../kit/useWords.ts";
import { REMOVE_MESSAGE } from "../libraryActionRows.ts";
import { editMessage } from "../libraryActions.ts";
import { NameAndFolder } from "../NameAndFolder.tsx";
import { EXPORT_SCRIPT, RESPOND, RUN_HERE, RUN_ON_MANY, RUN_SEQUENCE } from "./scriptActionRows.ts";
import { scriptFaults } from "./scriptFaults.ts";
import { ScriptText } from "./ScriptText.tsx";
import { TryResponder } from "./TryResponder.tsx";
import "./script.css";

export function ScriptEditor({ script }: { readonly script: SavedScript }) {
  const t = useWords();
  const app = useApp();
  const { kind, text } = script;
  const faults = useMemo(() => scriptFaults(kind, text), [kind, text]);
  const isSequence = kind === "sequence";
  return (
    <div className="library-message">
      <NameAndFolder
        item={script}
        onChange={(change) => editMessage(app, { ...script, ...change })}
      />
      <div className="library-send">
        {isSequence ? (
          <>
            <ActionButton action={RUN_SEQUENCE} look="primary">
              {t("script.run")}
            </ActionButton>
            <ActionButton action={RUN_HERE}>{t("script.runHere")}</ActionButton>
            <ActionButton action={RUN_ON_MANY}>{t("script.onMany")}</ActionButton>
          </>
        ) : (
          <ActionButton action={RESPOND} look="primary">
            {t("script.respond")}
          </ActionButton>
        )}
        <span className="bar-fill" />
        <ActionButton action={EXPORT_SCRIPT} look="bare">
          {t("script.export")}
        </ActionButton>
        <ActionButton action={REMOVE_MESSAGE} look="bare">
          {t("libraryPlace.remove")}
        </ActionButton>
      </div>
      <ScriptText
        kind={kind}
        text={text}
        faults={faults}
        onChange={(next) => editMessage(app, { ...script, text: next })}
      />
      {!isSequence && <TryResponder script={script} />}
    </div>
  );
}
