/* oxlint-disable jsx-a11y/prefer-tag-over-role -- see SequenceLadder */

import { useWords } from "../kit/useWords.ts";
import { memo } from "react";
import { formatGap } from "../../shared/sequence/formatGap.ts";
import type { App } from "../app/App.ts";
import { idAt } from "../app/sides/sides.ts";
import { useApp } from "../app/useApp.ts";
import type { Step } from "../../shared/sequence/ladder.ts";

export interface SequenceStepProps {
  readonly step: Step;
  readonly time: string;
  /** From 1, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly selected: boolean;
}

export function stepId(app: App, seq: number): string {
  return idAt(app, `step-${seq}`);
}

/** A row of the ladder: what of it can be chosen and heard; it is drawn by its shapes. */
export const SequenceStep = memo(function SequenceStep(props: SequenceStepProps) {
  const { step, time, place, of, selected } = props;
  const t = useWords();
  const app = useApp();
  const gap = step.gap === null ? "" : formatGap(step.gap);
  return (
    <div
      id={stepId(app, step.seq)}
      className="ladder-step"
      role="option"
      aria-selected={selected}
      aria-posinset={place}
      aria-setsize={of}
      data-row={step.row}
      data-seq={step.seq}
      title={step.text}
    >
      <span className="visually-hidden">{step.text}. </span>
      <span className="ladder-times data">
        {gap !== "" && (
          <span className="ladder-gap">
            {gap}
            <span className="visually-hidden"> {t("sequence.afterTheStepBefore")} </span>
          </span>
        )}
        <span>{time}</span>
      </span>
    </div>
  );
});
