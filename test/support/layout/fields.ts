// Fields whose words are no text of the page: lists that show one of their lines, and what stands in an empty field. Run in the page.

import { isSeen, nameOf, type Fault } from "./inPage.ts";

export function cutFields(): Fault[] {
  const lists = [...document.querySelectorAll("select")].filter(isSeen);
  const fields = [...document.querySelectorAll("input, textarea")].filter(isSeen);
  return [
    ...lists
      .filter((list) => isWorded(list.selectedOptions[0]?.text ?? "") && isCutList(list))
      .map((list) => ({ what: `${nameOf(list)}: ${list.selectedOptions[0]?.text ?? ""}` })),
    ...fields
      .filter((field) => isWorded(field.getAttribute("placeholder") ?? "") && isCutField(field))
      .map((field) => ({ what: `${nameOf(field)}: ${field.getAttribute("placeholder") ?? ""}` })),
  ].map((fault) => ({ kind: "cut", ...fault }));

  /** Names of encodings, endpoints and examples are data. */
  function isWorded(text: string): boolean {
    return /[⟦가-힣]/.test(text);
  }

  /** Held against one that has only the line that is shown, and the room that it needs. */
  function isCutList(list: HTMLSelectElement): boolean {
    const free = document.createElement("select");
    free.className = list.className;
    free.append(new Option(list.selectedOptions[0]?.text ?? ""));
    list.after(free);
    free.style.cssText = "position: absolute; width: auto; min-width: 0; max-width: none";
    const needed = free.offsetWidth;
    free.remove();
    return needed > list.offsetWidth + 1;
  }

  function isCutField(field: Element): boolean {
    const style = getComputedStyle(field, "::placeholder");
    const box = getComputedStyle(field);
    const pen = document.createElement("canvas").getContext("2d");
    if (pen === null || (field as HTMLInputElement).value !== "") return false;
    pen.font = `${style.fontSize} ${style.fontFamily}`;
    const room =
      field.clientWidth - Number.parseFloat(box.paddingLeft) - Number.parseFloat(box.paddingRight);
    return pen.measureText(field.getAttribute("placeholder") ?? "").width > room + 1;
  }
}
