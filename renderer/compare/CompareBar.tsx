import { ArrowLeftRight, ChevronDown, ChevronUp } from "lucide-react";
import { rowNumber } from "../../shared/model/rows.ts";
import { formatBytes, formatCount } from "../../shared/words/quantity.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { Button } from "../kit/Button.tsx";
import { useApp, useSlice } from "../app/useApp.ts";
import { compareAction } from "./compareActionRows.ts";
import { goToSide, showAs } from "./compareActions.ts";
import { MAX_COMPARED, type LoadedSide } from "./usePayloads.ts";
import { COMPARE_AS, compareSlice } from "./compareState.ts";
import { useWords } from "../kit/useWords.ts";
import type { Text } from "../../shared/words/said.ts";

export interface CompareBarProps {
  readonly a: LoadedSide;
  readonly b: LoadedSide;
  readonly summary: Text;
  /** Found in blocks: what is called changed may be more than did. */
  readonly coarse: boolean;
}

/** Which two, how they differ, and the way from one difference to the next. */
export function CompareBar({ a, b, summary, coarse }: CompareBarProps) {
  const t = useWords();
  const at = useSlice(compareSlice, (compare) => compare.at);
  const found = useSlice(compareSlice, (compare) => compare.found);
  return (
    <div className="bar compare-bar" role="toolbar" aria-label={t("compare.compare")}>
      <SideLink name="A" loaded={a} />
      <ActionButton action={compareAction("swap")} look="icon">
        <ArrowLeftRight size={14} aria-hidden="true" />
      </ActionButton>
      <SideLink name="B" loaded={b} />
      <ClearButton />
      <output className="compare-summary ellipsis" title={t.text(summary)}>
        {t.text(summary)}
        {coarse && <> {t("compare.tooDifferentToSayExactlyPartsThat")}</>}
        {isCut(a, b) && (
          <> {t("compare.onlyFirstOfEachAreCompared", { most: formatBytes(MAX_COMPARED) })}</>
        )}
      </output>
      <span className="bar-fill" />
      {found !== null && found > 0 && (
        <span className="quiet data">
          {at === null ? "–" : formatCount(at + 1)}/{formatCount(found)}
        </span>
      )}
      <ActionButton action={compareAction("previous")} look="icon">
        <ChevronUp size={14} aria-hidden="true" />
      </ActionButton>
      <ActionButton action={compareAction("next")} look="icon">
        <ChevronDown size={14} aria-hidden="true" />
      </ActionButton>
      <AsSwitch />
    </div>
  );
}

function SideLink({ name, loaded }: { readonly name: "A" | "B"; readonly loaded: LoadedSide }) {
  const t = useWords();
  const app = useApp();
  const { row } = loaded.side;
  return (
    <Button
      look="bare"
      className="compare-side"
      title={t("compare.goToRow", { name, row: rowNumber(row) })}
      onClick={() => void goToSide(app, loaded.side)}
    >
      <span className="strong">{name}</span>
      <span className="data">
        #{rowNumber(row)}
        <span className="compare-detail">
          {" "}
          {row.call} {formatBytes(loaded.total)}
        </span>
      </span>
    </Button>
  );
}

function ClearButton() {
  const t = useWords();
  const marked = useSlice(compareSlice, (compare) => compare.a !== null || compare.b !== null);
  if (!marked) return null;
  return (
    <ActionButton action={compareAction("clear")} look="bare" label={t("compare.unmark")}>
      {t("compare.unmark")}
    </ActionButton>
  );
}

function AsSwitch() {
  const t = useWords();
  const app = useApp();
  const as = useSlice(compareSlice, (compare) => compare.as);
  return (
    <fieldset className="segments" aria-label={t("compare.compareAs")}>
      {COMPARE_AS.map((id) => (
        <Button key={id} look="bare" aria-pressed={id === as} onClick={() => showAs(app, id)}>
          {t(`compare.${id}`)}
        </Button>
      ))}
    </fieldset>
  );
}

function isCut(a: LoadedSide, b: LoadedSide): boolean {
  return a.total > MAX_COMPARED || b.total > MAX_COMPARED;
}
