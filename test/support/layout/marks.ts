// Texts of a page in the pseudo-language that are no words: what is not between ⟦ and ⟧. Run in the page.

import { isSeen, nameOf, type Fault } from "./inPage.ts";

/** Of the program, of protocols, encodings and types: the same in every language. */
const NAMES: ReadonlySet<string> = new Set([
  "Portscope",
  ...["tcp", "udp", "unix", "Modbus", "Redis", "Syslog", "WebSocket"],
  ...["Big", "Latin", "Shift", "Windows"],
  ...["Go", "JavaScript", "Rust"],
]);

export function unmarkedFaults(): Fault[] {
  /** What somebody else said, or what is the same in every language. */
  const data = [
    ".data, code, kbd, .endpoint, [role='gridcell'], [role='treeitem'], [role='columnheader'] .data",
    ".status-file, .keys, svg, canvas, .uplot, textarea, script, style, noscript, .licence, .inspector-name",
  ].join(",");
  const faults: Fault[] = [];
  for (const unit of unitsOf()) {
    const found = ownWords(textOf(unit));
    if (found !== "") faults.push({ kind: "unmarked", what: `${nameOf(unit)} has “${found}”` });
  }
  for (const option of document.querySelectorAll("select option:not([translate='no']), optgroup")) {
    const found = ownWords(option.getAttribute("label") ?? option.textContent ?? "");
    if (found !== "") faults.push({ kind: "unmarked", what: `a line of a list: ${found}` });
  }
  for (const name of ["title", "aria-label", "placeholder", "alt"])
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (element.closest(data) !== null || element.querySelector(".data") !== null) continue;
      const found = ownWords(element.getAttribute(name) ?? "");
      if (found !== "")
        faults.push({ kind: "unmarked", what: `${name} of ${nameOf(element)}: ${found}` });
    }
  return faults;

  /** Elements with text of their own, the innermost that is no part of a sentence. */
  function unitsOf(): ReadonlySet<Element> {
    const units = new Set<Element>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      let unit = node.parentElement;
      if (unit === null || unit.closest(data) !== null || unit.closest("select") !== null) continue;
      if (!isSeen(unit)) continue;
      while (unit.parentElement !== null && getComputedStyle(unit).display === "inline")
        unit = unit.parentElement;
      units.add(unit);
    }
    return units;
  }

  /** Without what is data, and without what stands in units within. */
  function textOf(unit: Element): string {
    return [...unit.childNodes]
      .map((node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
        if (!(node instanceof Element) || node.matches(data)) return " ";
        const inline = ["inline", "contents"].includes(getComputedStyle(node).display);
        return inline && isSeen(node) ? textOf(node) : " ";
      })
      .join("");
  }

  /** Words outside of the marks: two letters or more, but no names in capitals, no numbers with units, no shortcuts. */
  function ownWords(text: string): string {
    let depth = 0;
    const outside = Array.from(text, (char) => {
      if (char === "⟦") depth += 1;
      if (char === "⟧") depth -= 1;
      return depth > 0 || char === "⟧" ? " " : char;
    });
    const left = outside
      .join("")
      .replaceAll(/\(?(?:Ctrl|Shift|Alt|Mod)\+\S+\)?/g, " ")
      // Types and literals of programs.
      .replaceAll(/\S*[[\]&_\d]\S*/g, (token) => (/\p{L}/u.test(token) ? " " : token))
      .replaceAll(/[\d.,]+\s*(?:[kMGT]?i?B(?:\/s)?|[mµn]?s|min|px)(?![A-Za-z])/g, " ");
    const words = left.match(/\p{L}[\p{L}’']+/gu) ?? [];
    return words.filter((word) => word !== word.toUpperCase() && !NAMES.has(word)).join(" ");
  }
}
