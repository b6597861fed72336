// A sentence with an element in the middle, wherever its language wants it: the word is given WORDED as that value.
//
//     <Worded text={t("recording.exportingInto", { path: WORDED })}><span className="data">{path}</span></Worded>

import type { ReactNode } from "react";

/** Stands for the element: a private-use character, which no text of ours has. */
export const WORDED = "\uE000";

export interface WordedProps {
  readonly text: string;
  readonly children: ReactNode;
}

export function Worded({ text, children }: WordedProps) {
  const at = text.indexOf(WORDED);
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      {children}
      {text.slice(at + WORDED.length)}
    </>
  );
}
