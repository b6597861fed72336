import { useWords } from "../kit/useWords.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { actionById } from "../app/action.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { Button } from "../kit/Button.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useApp, useAppState, useSlice, useSetting } from "../app/useApp.ts";
import type { Measured } from "./ask/watchMeasures.ts";
import { filterRange } from "./range/chosenRange.ts";
import { Distribution } from "./spread/Distribution.tsx";
import { distributionRow } from "./distributions.ts";
import { KernelView } from "./kernel/KernelView.tsx";
import { MEASURE_TOGGLE } from "./measureActionRows.ts";
import { plotSentence, rangeWords } from "./measureWords.ts";
import { plotRow } from "./plots.ts";
import type { SampleBook } from "./kernel/sampleBook.ts";
import { TimePlot } from "./time/TimePlot.tsx";
import { zoomRow } from "./range/timeWindow.ts";
import { useMeasurement } from "./ask/useMeasurement.ts";
import { engineSlice } from "../app/engineState.ts";
import { measureSlice, measurePlot, measureDistribution, measureZoom } from "./measureState.ts";

/** Both halves; or why there is nothing to draw. */
export function MeasureBody({ book }: { readonly book: SampleBook }) {
  const [{ measured, failure, counting }, again] = useMeasurement();
  const plot = useSetting(measurePlot);
  const spread = useSetting(measureDistribution);
  const words = useSpanWords();
  const row = distributionRow(spread);
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (measured === null || counting) return <Waiting counting={counting} />;
  return (
    <>
      <TimePlot id={plot} measured={measured} span={words.window} partSpan={words.part} />
      {row === null ? (
        <KernelView book={book} />
      ) : (
        <Distribution row={row} measured={measured.part} span={words.part} />
      )}
      <Chosen measured={measured} />
    </>
  );
}

/** What the plots show and what sums speak of, in words. */
function useSpanWords(): { readonly window: Text; readonly part: Text } {
  const zoom = useSetting(measureZoom);
  const held = useSlice(measureSlice, (measure) => measure.held !== null);
  const range = useAppState(filterRange);
  const { words } = zoomRow(zoom);
  if (range === null) return { window: words, part: words };
  return {
    window: held
      ? said("measure.theTimeShown")
      : said("measure.timeAround", { range: rangeWords(range) }),
    part: rangeWords(range),
  };
}

/** What a range holds, said once it is known. */
function Chosen({ measured }: { readonly measured: Measured }) {
  const t = useWords();
  const range = useAppState(filterRange);
  const plot = useSetting(measurePlot);
  const known = range !== null && measured.part !== measured.window;
  return (
    <output className="visually-hidden" aria-label={t("measure.chosenRangeOfTime")}>
      {known && t.text(plotSentence(plotRow(plot), measured.part, rangeWords(range)))}
    </output>
  );
}

function Failed({ failure, again }: { readonly failure: Failure; readonly again: () => void }) {
  const t = useWords();
  const app = useApp();
  return (
    <div className="measure-whole">
      <FailureCallout failure={failure}>
        {failure.code === "PORTSCOPE_NOT_RECORDED" ? (
          <ActionButton action={actionById(app, "recording.new")} />
        ) : (
          <Button onClick={again}>{t("measure.again")}</Button>
        )}
      </FailureCallout>
    </div>
  );
}

function Waiting({ counting }: { readonly counting: boolean }) {
  const t = useWords();
  const events = useSlice(engineSlice, (engine) => engine.facts?.recording.events ?? 0);
  return (
    <div className="measure-whole empty">
      {counting && (
        <>
          <output>{t("measure.counting", { events })}</output>
          <ActionButton action={MEASURE_TOGGLE}>{t("measure.notNow")}</ActionButton>
        </>
      )}
    </div>
  );
}
