// What can be looked at, above the tree: what happens now, and the files that are open. Not there while there is none.

import { FileText, Radio, X } from "lucide-react";
import type { SourceStatus } from "../../shared/model/source.ts";
import { LIVE } from "../app/shownSource.ts";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { fileName } from "../kit/fileName.ts";
import { useWords } from "../kit/useWords.ts";
import { closeRecording, goTo } from "./openRecording.ts";
import { isSound } from "./sourceWords.ts";
import { useSources } from "./sourcesState.ts";
import "./sources.css";

export function SourceList() {
  const t = useWords();
  const app = useApp();
  const sources = useSources();
  if (sources.length === 0) return null;
  return (
    <ul className="sources" aria-label={t("sources.whatIsShown")}>
      <li className="source">
        <Button
          look="bare"
          className="source-name"
          aria-current={app.source === LIVE}
          onClick={() => goTo(app, LIVE)}
        >
          <Radio size={14} aria-hidden="true" />
          <span className="ellipsis">{t("sources.live")}</span>
        </Button>
      </li>
      {sources.map((status) => (
        <SourceLine key={status.source} status={status} />
      ))}
    </ul>
  );
}

function SourceLine({ status }: { readonly status: SourceStatus }) {
  const t = useWords();
  const app = useApp();
  const { source, path } = status;
  const name = fileName(path);
  return (
    <li className="source">
      <Button
        look="bare"
        className="source-name"
        title={path}
        aria-current={app.source === source}
        onClick={() => goTo(app, source)}
      >
        <FileText size={14} aria-hidden="true" />
        <span className="ellipsis">{name}</span>
        <span className={`source-state data ${isSound(status) ? "quiet" : "failure"}`}>
          {t("sources.state", {
            state: status.state,
            part: status.of === 0 ? 1 : status.done / status.of,
            isSound: isSound(status),
          })}
        </span>
      </Button>
      <Button
        look="icon"
        aria-label={t("sources.closeNamed", { name })}
        onClick={() => closeRecording(app, source)}
      >
        <X size={14} aria-hidden="true" />
      </Button>
    </li>
  );
}
