import { ChartColumn } from "lucide-react";
import { ON_MAC } from "../kit/platform.ts";
import { showShortcut } from "../kit/shortcut.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { MEASURE_TOGGLE } from "./measureActionRows.ts";
import { measureSlice } from "./measureState.ts";

/** Opens and closes the measures. */
export function MeasureSwitch() {
  const app = useApp();
  const t = useWords();
  const open = useSlice(measureSlice, (measure) => measure.open);
  const keys = showShortcut(MEASURE_TOGGLE.keys ?? "", ON_MAC);
  return (
    <Button
      look="bare"
      aria-pressed={open}
      aria-label={t("measure.measure")}
      title={`${t.text(MEASURE_TOGGLE.title)} (${keys})`}
      onClick={() => MEASURE_TOGGLE.run(app)}
    >
      <ChartColumn size={14} aria-hidden="true" />
      <span className="head-word">{t("measure.measure")}</span>
    </Button>
  );
}
