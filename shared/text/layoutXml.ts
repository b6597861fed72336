// XML over indented lines (XML 1.0). Tags must match and there must be one root; entities, names and DTDs are not checked.
// White space around text is laid out anew, so it is for reading; the source ranges hold what was sent.

import { type Layout, type LayoutWriter, layoutWriter, MAX_LAYOUT_DEPTH } from "./layout.ts";

/** Null where the text is not one XML element with what may stand around it, or is nested too deeply. */
export function layoutXml(text: string): Layout | null {
  const writer = layoutWriter();
  const open: string[] = [];
  let roots = 0;
  /** Whether the line begun last is a start tag, perhaps with text, that its end tag may join. */
  let joinable = false;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const textEnd = next === -1 ? text.length : next;
    const trimmed = trim(text, at, textEnd);
    if (trimmed !== null) {
      if (open.length === 0) return null;
      joinable = joinable && text.startsWith("</", next);
      if (!joinable) writer.line(open.length);
      writer.token("text", trimmed.from, trimmed.to);
    }
    if (next === -1) break;
    const special = specialEnd(text, next);
    if (special === -1) return null;
    if (special !== null) {
      const kind = text.startsWith("<!--", next) ? "comment" : "declaration";
      const cdata = text.startsWith("<![CDATA[", next);
      if (cdata && open.length === 0) return null;
      if (text.startsWith("<!DOCTYPE", next) && roots > 0) return null;
      writer.line(open.length);
      writer.token(cdata ? "text" : kind, next, special);
      joinable = false;
      at = special;
      continue;
    }
    if (text[next + 1] === "/") {
      const nameEnd = readName(text, next + 2);
      const end = skipSpace(text, nameEnd);
      if (text[end] !== ">" || open.pop() !== text.slice(next + 2, nameEnd)) return null;
      if (!joinable) writer.line(open.length);
      writer.token("punctuation", next, next + 2);
      writer.token("tag", next + 2, nameEnd);
      writer.token("punctuation", end, end + 1);
      joinable = false;
      at = end + 1;
      continue;
    }
    if (open.length === 0 && roots++ > 0) return null;
    writer.line(open.length);
    const end = readStartTag(text, next, writer);
    if (end === -1) return null;
    joinable = text[end - 2] !== "/";
    if (joinable) {
      if (open.length >= MAX_LAYOUT_DEPTH) return null;
      open.push(text.slice(next + 1, readName(text, next + 1)));
    }
    at = end;
  }
  return roots === 1 && open.length === 0 ? writer.done() : null;
}

/** Reads `<name attribute="value" … >`; the offset after it, or -1. */
function readStartTag(text: string, at: number, writer: LayoutWriter): number {
  const nameEnd = readName(text, at + 1);
  if (nameEnd === at + 1) return -1;
  writer.token("punctuation", at, at + 1);
  writer.token("tag", at + 1, nameEnd);
  for (let i = nameEnd; ;) {
    const from = skipSpace(text, i);
    if (text[from] === ">" || text.startsWith("/>", from)) {
      const end = from + (text[from] === ">" ? 1 : 2);
      writer.token("punctuation", from, end);
      return end;
    }
    const attributeEnd = readName(text, from);
    if (from === i || attributeEnd === from) return -1;
    const equals = skipSpace(text, attributeEnd);
    const quoteAt = skipSpace(text, equals + 1);
    const quote = text[quoteAt];
    if (text[equals] !== "=" || (quote !== '"' && quote !== "'")) return -1;
    const close = text.indexOf(quote, quoteAt + 1);
    if (close === -1 || text.slice(quoteAt, close).includes("<")) return -1;
    writer.token("attribute", from, attributeEnd, true);
    writer.token("punctuation", equals, equals + 1);
    writer.token("value", quoteAt, close + 1);
    i = close + 1;
  }
}

/** End of a comment, CDATA section, processing instruction or DOCTYPE; -1 where it has none, null where it is a tag. */
function specialEnd(text: string, at: number): number | null {
  for (const [start, end] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
  ] as const)
    if (text.startsWith(start, at)) {
      const close = text.indexOf(end, at + start.length);
      return close === -1 ? -1 : close + end.length;
    }
  if (text.startsWith("<!DOCTYPE", at)) return doctypeEnd(text, at);
  return text[at + 1] === "!" ? -1 : null;
}

/** The `>` that is in no quotes and no internal subset. */
function doctypeEnd(text: string, at: number): number {
  let subset = false;
  let quote = "";
  for (let i = at; i < text.length; i++) {
    const char = text[i] ?? "";
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === "[") subset = true;
    else if (char === "]") subset = false;
    else if (char === ">" && !subset) return i + 1;
  }
  return -1;
}

function readName(text: string, at: number): number {
  let i = at;
  while (i < text.length && !/[\s<>/=&"'?!]/.test(text[i] ?? " ")) i++;
  return i;
}

function trim(text: string, from: number, to: number): { from: number; to: number } | null {
  const first = skipSpace(text, from);
  if (first >= to) return null;
  let last = to;
  while (isSpace(text.charCodeAt(last - 1))) last--;
  return { from: first, to: last };
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (isSpace(text.charCodeAt(i))) i++;
  return i;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
