// The recording's name: a click shows the file in its folder, or copies its path where there is no folder to show.

import { useEffect, useState } from "react";
import { REVEAL_RECORDING } from "./recordingActionRows.ts";
import { copyText } from "../kit/copyText.ts";
import { useWords } from "../kit/useWords.ts";
import { Button } from "../kit/Button.tsx";
import { isAvailable } from "../app/available.ts";
import { useApp, useAppState } from "../app/useApp.ts";

/** Milliseconds that "Copied" stays. */
const SAID = 2000;

export function RecordingFile({ path }: { readonly path: string }) {
  const app = useApp();
  const t = useWords();
  const reveal = useAppState((state) => isAvailable(REVEAL_RECORDING, state));
  // Counts the copies, so that each one is said for its full time; 0 while there is nothing to say.
  const [copies, setCopies] = useState(0);
  useEffect(() => {
    if (copies === 0) return;
    const timer = setTimeout(() => setCopies(0), SAID);
    return () => clearTimeout(timer);
  }, [copies]);
  function onClick(): void {
    if (reveal) {
      REVEAL_RECORDING.run(app);
      return;
    }
    copyText(path);
    setCopies(copies + 1);
  }
  return (
    <>
      <Button
        look="bare"
        className="status-file"
        title={`${path}\n${t(reveal ? "recording.showInItsFolder" : "recording.copyThePath")}`}
        onClick={onClick}
      >
        <span className="ellipsis">{path.split(/[\\/]/).at(-1) ?? path}</span>
      </Button>
      <output aria-live="polite">{copies > 0 && t("recording.copied")}</output>
    </>
  );
}
