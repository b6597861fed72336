import { damageWords } from "../../shared/failure/damageWords.ts";
import type { ScanState } from "../../shared/model/query.ts";
import { said } from "../../shared/words/said.ts";
import { SCAN_AGAIN, STOP_SCAN } from "./filterActionRows.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { useSlice } from "../app/useApp.ts";
import { damageShort, percentDone, undecidedWords, waitsForAnswers } from "./scanWords.ts";
import { useWords } from "../kit/useWords.ts";
import { eventsSlice } from "../events/eventsState.ts";

/** While the events are looked through: how far, and a way to stop; what came of it where it did not end well. */
export function ScanStatus() {
  const t = useWords();
  const scan = useSlice(eventsSlice, (events) => events.view.scan);
  switch (scan?.state) {
    case "scanning":
      return <Scanning scan={scan} />;
    case "stopped":
      return (
        <span className="line-item">
          <span className="quiet">
            {t("filterBar.stoppedAt", { done: scan.done, of: scan.of })}
          </span>
          <ActionButton action={SCAN_AGAIN} look="bare">
            {t("filterBar.goOn")}
          </ActionButton>
        </span>
      );
    case "failed":
      return (
        <span className="line-item" role="alert" title={t.text(scan.failure?.next ?? "")}>
          <span className="failure ellipsis">
            {t.text(scan.failure?.sentence ?? said("filterBar.lookingFailed"))}
          </span>
          <ActionButton action={SCAN_AGAIN} look="bare">
            {t("filterBar.lookAgain")}
          </ActionButton>
        </span>
      );
    case "live":
      return (
        <>
          {waitsForAnswers(scan) && (
            <span className="line-item quiet" title={t("filterBar.answersMayComeLong")}>
              {t("filterBar.answersMayCome")}
            </span>
          )}
          <UndecidedRows scan={scan} />
          <DamagedRows scan={scan} />
        </>
      );
    default:
      return null;
  }
}

function UndecidedRows({ scan }: { readonly scan: ScanState }) {
  const t = useWords();
  const words = undecidedWords(scan.undecided);
  if (words === null) return null;
  const [short, long] = [t.text(words.short), t.text(words.long)];
  return (
    <output className="line-item failure" title={long}>
      {short}
      <span className="visually-hidden">. {long}</span>
    </output>
  );
}

function DamagedRows({ scan }: { readonly scan: ScanState }) {
  const t = useWords();
  const damaged = damageShort(scan.damage);
  if (damaged === null) return null;
  const short = t.text(damaged);
  const long = damageWords(scan.damage).map(t.text).join("\n");
  return (
    <output className="line-item failure" title={long}>
      {short}
      <span className="visually-hidden">. {long}</span>
    </output>
  );
}

function Scanning({ scan }: { readonly scan: ScanState }) {
  const t = useWords();
  const percent = percentDone(scan);
  return (
    <span className="line-item scan-late">
      <span className="quiet data">{t("filterBar.percent", { percent })}</span>
      <UndecidedRows scan={scan} />
      <DamagedRows scan={scan} />
      <ActionButton action={STOP_SCAN} look="bare">
        {t("filterBar.stop")}
      </ActionButton>
      <progress
        className="scan-bar"
        aria-label={t("filterBar.lookedThrough")}
        max={100}
        value={percent}
      />
    </span>
  );
}
