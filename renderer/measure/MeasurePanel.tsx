// The measures above the table: what happened over time, and how it is spread. Nothing of it runs while it is closed.

import { useWords } from "../kit/useWords.ts";
import { said } from "../../shared/words/said.ts";
import { Table, X } from "lucide-react";
import { useState } from "react";
import { ActionButton } from "../app/ActionButton.tsx";
import { Button } from "../kit/Button.tsx";
import { useApp, useSlice, useSetting } from "../app/useApp.ts";
import { Segments } from "../kit/Segments.tsx";
import { DISTRIBUTIONS } from "./distributions.ts";
import { MEASURE_TOGGLE } from "./measureActionRows.ts";
import { setDistribution, setPlot, setZoom, toggleMeasureTable } from "./measureActions.ts";
import { MeasureBody } from "./MeasureBody.tsx";
import { PanelBorder } from "./PanelBorder.tsx";
import { PLOTS } from "./plots.ts";
import { createSampleBook } from "./kernel/sampleBook.ts";
import { ZOOMS } from "./range/timeWindow.ts";
import {
  measureSlice,
  measurePlot,
  measureDistribution,
  measureZoom,
  measureHeight,
} from "./measureState.ts";
import "./measure.css";

export function MeasurePanel() {
  const open = useSlice(measureSlice, (measure) => measure.open);
  return open ? <OpenPanel /> : null;
}

const KERNEL = {
  id: "kernel",
  title: "TCP",
  about: said("measure.whatKernelKnowsOfSelectedConnectionTcp"),
} as const;
const SPREADS = [...DISTRIBUTIONS.map(({ id, title, about }) => ({ id, title, about })), KERNEL];
const REACHES = ZOOMS.map(({ id, title, words }) => ({
  id,
  title,
  about: said("measure.showSpan", { span: words }),
}));

function OpenPanel() {
  const t = useWords();
  const app = useApp();
  const height = useSetting(measureHeight);
  const plot = useSetting(measurePlot);
  const zoom = useSetting(measureZoom);
  const spread = useSetting(measureDistribution);
  const asTable = useSlice(measureSlice, (measure) => measure.asTable);
  const [book] = useState(createSampleBook);
  return (
    <section className="measure" aria-label={t("measure.measure")} style={{ height }}>
      <div className="measure-head">
        <Segments
          label={t("measure.plot")}
          value={plot}
          options={PLOTS}
          onChoose={(chosen) => setPlot(app, chosen)}
          narrow="measure-narrow"
        />
        <span className="bar-fill" />
        <Segments
          label={t("measure.timeShown")}
          value={zoom}
          options={REACHES}
          onChoose={(chosen) => setZoom(app, chosen)}
          narrow="measure-narrow"
        />
      </div>
      <div className="measure-head">
        <Segments
          label={t("measure.distribution")}
          value={spread}
          options={SPREADS}
          onChoose={(chosen) => setDistribution(app, chosen)}
          narrow="measure-narrow"
        />
        <span className="bar-fill" />
        <Button
          look="icon"
          aria-label={t("measure.asTable")}
          aria-pressed={asTable}
          onClick={() => toggleMeasureTable(app)}
        >
          <Table size={14} aria-hidden="true" />
        </Button>
        <ActionButton action={MEASURE_TOGGLE} look="icon" label={t("measure.closeMeasures")}>
          <X size={14} aria-hidden="true" />
        </ActionButton>
      </div>
      <MeasureBody book={book} />
      <PanelBorder />
    </section>
  );
}
