import { useMemo } from "react";
import { assertNever } from "../../shared/assertNever.ts";
import { diffBytes } from "../../shared/diff/diffBytes.ts";
import { diffText } from "../../shared/diff/diffText.ts";
import { lineTokens } from "../../shared/diff/tokens.ts";
import { useSlice, useSetting } from "../app/useApp.ts";
import { align, countsOf } from "./alignment.ts";
import { ComparedFields } from "./ComparedFields.tsx";
import { CompareBar } from "./CompareBar.tsx";
import { CompareHex } from "./CompareHex.tsx";
import { CompareLines } from "./CompareLines.tsx";
import { pairLines } from "./pairLines.ts";
import { summaryWords } from "./compareWords.ts";
import type { ComparisonProps } from "./usePayloads.ts";
import { encodingSetting } from "../payload/payloadState.ts";
import { compareSlice } from "./compareState.ts";
import { useFound } from "./useFound.ts";

export function Comparison(props: ComparisonProps) {
  const as = useSlice(compareSlice, (compare) => compare.as);
  switch (as) {
    case "bytes":
      return <AsBytes {...props} />;
    case "text":
      return <AsText {...props} />;
    case "decoded":
      return <ComparedFields {...props} />;
    default:
      return assertNever(as);
  }
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
