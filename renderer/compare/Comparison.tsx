import { useEffect, useMemo } from "react";
import { diffBytes } from "../../shared/diff/diffBytes.ts";
import { diffText } from "../../shared/diff/diffText.ts";
import { lineTokens } from "../../shared/diff/tokens.ts";
import { useApp, useSlice, useSetting } from "../app/useApp.ts";
import { align, countsOf } from "./alignment.ts";
import { CompareBar } from "./CompareBar.tsx";
import { CompareHex } from "./CompareHex.tsx";
import { CompareLines } from "./CompareLines.tsx";
import { pairLines } from "./pairLines.ts";
import { summaryWords } from "./compareWords.ts";
import type { LoadedSide } from "./usePayloads.ts";
import { encodingSetting } from "../payload/payloadState.ts";
import { compareSlice } from "./compareState.ts";

export interface ComparisonProps {
  readonly a: LoadedSide;
  readonly b: LoadedSide;
}

export function Comparison(props: ComparisonProps) {
  const as = useSlice(compareSlice, (compare) => compare.as);
  return as === "bytes" ? <AsBytes {...props} /> : <AsText {...props} />;
}

function AsBytes({ a, b }: ComparisonProps) {
  const { alignment, summary, coarse } = useMemo(() => {
    const { changes, method } = diffBytes(a.bytes, b.bytes);
    const alignment = align(changes);
    const { differences } = alignment;
    const summary = summaryWords(differences.length, countsOf(changes), "byte", a.bytes.length);
    return { alignment, summary, coarse: method === "blocks" };
  }, [a, b]);
  useFound(alignment.differences.length);
  return (
    <>
      <CompareBar a={a} b={b} summary={summary} coarse={coarse} />
      <CompareHex a={a.bytes} b={b.bytes} alignment={alignment} />
    </>
  );
}

function AsText({ a, b }: ComparisonProps) {
  const encoding = useSetting(encodingSetting);
  const { alignment, lines, starts, summary, coarse } = useMemo(() => {
    const { changes, method } = diffText(a.bytes, b.bytes, encoding);
    const starts = [lineTokens(a.bytes, encoding), lineTokens(b.bytes, encoding)] as const;
    const lines = pairLines(changes, ...starts);
    const alignment = align(lines);
    const found = alignment.differences.length;
    const summary = summaryWords(found, countsOf(lines), "line", starts[0].length - 1);
    return { alignment, lines, starts, summary, coarse: method === "blocks" };
  }, [a, b, encoding]);
  useFound(alignment.differences.length);
  return (
    <>
      <CompareBar a={a} b={b} summary={summary} coarse={coarse} />
      <CompareLines
        a={{ bytes: a.bytes, starts: starts[0] }}
        b={{ bytes: b.bytes, starts: starts[1] }}
        alignment={alignment}
        lines={lines}
        encoding={encoding}
      />
    </>
  );
}

/** What the actions that step through differences go by. */
function useFound(count: number): void {
  const app = useApp();
  useEffect(() => {
    compareSlice.set(app, ({ at }) => ({
      found: count,
      at: at !== null && at < count ? at : null,
    }));
    return () => compareSlice.set(app, { found: null });
  }, [app, count]);
}
