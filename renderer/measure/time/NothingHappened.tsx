import { useWords } from "../../kit/useWords.ts";
import { said, type Text } from "../../../shared/words/said.ts";
import { Button } from "../../kit/Button.tsx";
import { useApp, useAppState, useSetting } from "../../app/useApp.ts";
import { filterRange } from "../range/chosenRange.ts";
import { setZoom } from "../measureActions.ts";
import { type PlotId, measurePlot, measureZoom } from "../measureState.ts";

const WORDS = {
  bytes: "measure.noByteMoved",
  messages: "measure.noMessage",
  connections: "measure.noConnection",
  failures: "measure.noCallFailed",
} as const satisfies { readonly [K in PlotId]: string };

/** Over axes without a line; for failures it is the good news. */
export function NothingHappened({ span }: { readonly span: Text }) {
  const app = useApp();
  const t = useWords();
  const plot = useSetting(measurePlot);
  const zoom = useSetting(measureZoom);
  const ranged = useAppState((state) => filterRange(state) !== null);
  return (
    <div className="plot-none quiet">
      <p>
        {t("measure.nothingIn", {
          what: said(WORDS[plot]),
          span: ranged ? said("measure.theTimeShown") : span,
        })}
      </p>
      {!ranged && zoom !== "all" && (
        <Button onClick={() => setZoom(app, "all")}>{t("measure.showAll")}</Button>
      )}
    </div>
  );
}
