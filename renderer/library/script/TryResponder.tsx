// What a responder would do with a payload, without a socket.

import { useId, useState } from "react";
import type { SavedScript } from "../../../shared/library/library.ts";
import type { TriedAct, TriedMessage } from "../../../shared/model/running.ts";
import { parseEscapes, toEscapes } from "../../../shared/format/escapes.ts";
import { attempt } from "../../app/attempt.ts";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";

export function TryResponder({ script: { name, text } }: { readonly script: SavedScript }) {
  const t = useWords();
  const { home } = useApp();
  const below = useId();
  const [payload, setPayload] = useState("PING\\r\\n");
  const [tried, setTried] = useState<readonly TriedMessage[] | null>(null);
  const parsed = parseEscapes(payload);
  async function tryIt(): Promise<void> {
    if (!parsed.ok) return;
    const responder = { kind: "file" as const, name, text };
    const bytes = new Uint8Array(parsed.bytes);
    setTried(await attempt(home, home.engine.call("tryResponder", { responder, payload: bytes })));
  }
  return (
    <div className="script-try">
      <label>
        <span className="quiet">{t("script.tryWith")}</span>
        <input
          className="input data"
          spellCheck={false}
          aria-invalid={!parsed.ok}
          aria-describedby={below}
          value={payload}
          onChange={({ target }) => setPayload(target.value)}
        />
      </label>
      <Button disabled={!parsed.ok} onClick={() => void tryIt()}>
        {t("script.try")}
      </Button>
      <output id={below} className="script-tried">
        {!parsed.ok && <span className="failure">{t.text(parsed.problem.sentence)}</span>}
        {tried?.length === 0 && <span className="quiet">{t("script.triedNothing")}</span>}
        {tried?.slice(0, MOST).map((message, at) => (
          <Tried key={at} message={message} />
        ))}
      </output>
    </div>
  );
}

/** Messages that are shown. */
const MOST = 50;

function Tried({ message: { length, rule, acts, problem } }: { readonly message: TriedMessage }) {
  const t = useWords();
  return (
    <div>
      <span className="quiet">{t("quantity.bytes", { count: length })} → </span>
      {rule === null ? t("script.noRule") : t("script.rule", { name: rule })}{" "}
      <span className="data">{acts.map((act) => shownAct(act)).join(" · ")}</span>
      {problem !== null && <span className="failure"> {t.text(problem)}</span>}
    </div>
  );
}

/** As a file has it. */
function shownAct(act: TriedAct): string {
  if (act.do === "send") return toEscapes(act.bytes.subarray(0, 1024));
  if (act.do === "forward") return `forward ${act.place}`; // not for people: words of the file
  if (act.do === "file") return act.path;
  return act.do === "wait" ? `wait ${act.duration}ms` : act.do; // not for people: words of the file
}
