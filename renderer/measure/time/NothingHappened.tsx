import { Button } from "../../kit/Button.tsx";
import { useApp, useAppState, useSetting } from "../../app/useApp.ts";
import { filterRange } from "../range/chosenRange.ts";
import { setZoom } from "../measureActions.ts";
import { type PlotId, measurePlot, measureZoom } from "../measureState.ts";

const WORDS: { readonly [K in PlotId]: string } = {
  bytes: "No byte moved",
  messages: "No message",
  connections: "No connection",
  failures: "No call failed",
};

/** Over axes without a line; for failures it is the good news. */
export function NothingHappened({ span }: { readonly span: string }) {
  const app = useApp();
  const plot = useSetting(measurePlot);
  const zoom = useSetting(measureZoom);
  const ranged = useAppState((state) => filterRange(state) !== null);
  return (
    <div className="plot-none quiet">
      <p>
        {WORDS[plot]} in {ranged ? "the time shown" : span}.
      </p>
      {!ranged && zoom !== "all" && <Button onClick={() => setZoom(app, "all")}>Show all</Button>}
    </div>
  );
}
