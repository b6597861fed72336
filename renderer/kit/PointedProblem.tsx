import { visibleText } from "../../shared/format/controlPictures.ts";
import type { Text } from "../../shared/words/said.ts";
import { useWords } from "./useWords.ts";

/** What is wrong in a text and where: UTF-16 offset and length, one sentence. */
export interface Pointed {
  readonly at: number;
  readonly length: number;
  readonly sentence: Text;
}

export interface PointedProblemProps {
  readonly text: string;
  readonly problem: Pointed;
}

/** Characters shown on each side of the place. */
const AROUND = 12;

/** Points at what is wrong: the place in its surroundings, and one sentence. */
export function PointedProblem({ text, problem }: PointedProblemProps) {
  const t = useWords();
  const { at, length, sentence } = problem;
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + length + AROUND);
  return (
    <output className="failure">
      <span className="data problem">
        {from > 0 && "…"}
        {visibleText(text.slice(from, at))}
        <mark className="problem-place">{visibleText(text.slice(at, at + length))}</mark>
        {visibleText(text.slice(at + length, to))}
        {to < text.length && "…"}
      </span>{" "}
      {t.text(sentence)}
    </output>
  );
}
