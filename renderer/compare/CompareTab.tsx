import { ActionButton } from "../app/ActionButton.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useSlice } from "../app/useApp.ts";
import { type CompareSide, compareSlice } from "./compareState.ts";
import { compareAction } from "./compareActionRows.ts";
import { comparedSides } from "./compareSides.ts";
import { Comparison } from "./Comparison.tsx";
import { usePayloads } from "./usePayloads.ts";
import "./compare.css";
import { useWords } from "../kit/useWords.ts";

/** Two payloads next to each other; which, is not only the selection's to say. */
export function CompareTab() {
  const a = useSlice(compareSlice, (compare) => comparedSides(compare).a);
  const b = useSlice(compareSlice, (compare) => comparedSides(compare).b);
  if (a === null || b === null) return <OneMore />;
  return <Both a={a} b={b} />;
}

function Both({ a, b }: { readonly a: CompareSide; readonly b: CompareSide }) {
  const t = useWords();
  const { sides, failure } = usePayloads(a, b);
  if (failure !== null)
    return (
      <FailureCallout failure={failure}>
        <ActionButton action={compareAction("clear")} />
      </FailureCallout>
    );
  if (sides === null) return <div className="empty">{t("compare.readingBothPayloads")}</div>;
  return <Comparison a={sides[0]} b={sides[1]} />;
}

function OneMore() {
  const t = useWords();
  const marked = useSlice(compareSlice, (compare) => compare.a !== null || compare.b !== null);
  return (
    <div className="empty">
      <p>{t("compare.selectAnotherRowWithBytesItIs")}</p>
      {!marked && (
        <ActionButton action={compareAction("with")} label={t("compare.keepThisOneAsA")}>
          {t("compare.keepThisOneAsA")}
        </ActionButton>
      )}
    </div>
  );
}
