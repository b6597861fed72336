import { useMemo } from "react";
import { diffText } from "../../shared/diff/diffText.ts";
import { lineTokens } from "../../shared/diff/tokens.ts";
import type { Decoded } from "../../shared/decode/Decoder.ts";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useWords } from "../kit/useWords.ts";
import { align, countsOf } from "./alignment.ts";
import { CompareBar } from "./CompareBar.tsx";
import { CompareLines } from "./CompareLines.tsx";
import { summaryWords } from "./compareWords.ts";
import { decodedLines } from "./decodedLines.ts";
import { pairLines } from "./pairLines.ts";
import { useDecodedSides } from "./useDecodedSides.ts";
import { useFound } from "./useFound.ts";
import type { ComparisonProps } from "./usePayloads.ts";

const UTF8 = "utf-8";

/** Both payloads as the fields that their decoders make of them, field against field. */
export function ComparedFields({ a, b }: ComparisonProps) {
  const t = useWords();
  const { decoded, failure } = useDecodedSides(a.side, b.side);
  if (failure !== null) return <FailureCallout failure={failure} />;
  if (decoded === null) return <div className="empty">{t("compare.readingBothPayloads")}</div>;
  const [left, right] = decoded;
  if (left !== null && right !== null) return <Fields a={a} b={b} left={left} right={right} />;
  const side = left === null && right === null ? "both" : left === null ? "A" : "B";
  return (
    <>
      <CompareBar a={a} b={b} summary="" coarse={false} />
      <div className="empty">{t("compare.noProtocolIn", { side })}</div>
    </>
  );
}

interface FieldsProps extends ComparisonProps {
  readonly left: Decoded;
  readonly right: Decoded;
}

function Fields({ a, b, left, right }: FieldsProps) {
  const t = useWords();
  const { alignment, lines, sides, summary, coarse } = useMemo(() => {
    const [one, other] = [decodedLines(left, t), decodedLines(right, t)];
    const { changes, method } = diffText(one, other, UTF8);
    const sides = [one, other].map((bytes) => ({ bytes, starts: lineTokens(bytes, UTF8) }));
    const [from, to] = sides.map(({ starts }) => starts);
    const lines = from === undefined || to === undefined ? [] : pairLines(changes, from, to);
    const alignment = align(lines);
    const found = alignment.differences.length;
    const summary = summaryWords(found, countsOf(lines), "field", (from?.length ?? 1) - 1);
    return { alignment, lines, sides, summary, coarse: method === "blocks" };
  }, [left, right, t]);
  useFound(alignment.differences.length);
  const [one, other] = sides;
  return (
    <>
      <CompareBar a={a} b={b} summary={summary} coarse={coarse} />
      {one !== undefined && other !== undefined && (
        <CompareLines
          a={one}
          b={other}
          alignment={alignment}
          lines={lines}
          lineEnds="hidden"
          encoding={UTF8}
        />
      )}
    </>
  );
}
