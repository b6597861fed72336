import { Scissors } from "lucide-react";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { CUT_BY_PROTOCOL, looksLike } from "./looksLike.ts";

/** Of streams shown as they were read: which protocol they speak, and the way to see its messages. */
export function LooksLike() {
  const app = useApp();
  const t = useWords();
  const title = useAppState(looksLike);
  if (title === null) return null;
  return (
    <span className="line-item framing-looks">
      <span className="line-word quiet ellipsis">
        {t("framing.looksLike", { protocol: title })}
      </span>
      <Button
        look="bare"
        title={t("framing.cutByProtocolAbout")}
        onClick={() => CUT_BY_PROTOCOL.run(app)}
      >
        <Scissors className="line-picture" size={14} aria-hidden="true" />
        {t("framing.cutIntoMessages")}
      </Button>
    </span>
  );
}
