import type { Layout } from "react-resizable-panels";
import { asRecord, recall, remember } from "../app/remembered.ts";

/** Sizes of a group's panels as the person left them; undefined for the first time. */
export function recallLayout(group: string): Layout | undefined {
  return recall<Layout | undefined>(`layout.${group}`, undefined, (value) => {
    const record = asRecord(value);
    if (record === null || !Object.values(record).every((size) => typeof size === "number"))
      return null;
    return record as Layout;
  });
}

export function rememberLayout(group: string, layout: Layout): void {
  remember(`layout.${group}`, layout);
}
