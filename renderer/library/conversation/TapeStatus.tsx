// In the status bar while a conversation is to become a sequence: of which socket, and the button that ends it.

import { Circle } from "lucide-react";
import { useStore } from "zustand";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";
import { endTape } from "./saveConversation.ts";
import { tapeSlice } from "./tapeState.ts";

export function TapeStatus() {
  const t = useWords();
  const app = useApp();
  const tape = useStore(app.home.store, (state) => tapeSlice.of(state).tape);
  if (tape === null) return null;
  return (
    <Button look="bare" title={t("conversation.end")} onClick={() => void endTape(app)}>
      <Circle size={10} fill="currentColor" className="failure" aria-hidden="true" />
      {t("conversation.taping", { socket: tape.socket })}
    </Button>
  );
}
