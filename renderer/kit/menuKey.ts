// Shift+F10 and the menu key open what a right click opens, on what the focus is about: the active row of a tree or grid, or
// whatever in it is marked with `data-menu-at`.

export function isMenuKey({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">): boolean {
  return key === "ContextMenu" || (key === "F10" && shiftKey);
}

/** Opens the menu of what has the focus; whether something has it. */
export function openMenuOfFocus(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return false;
  const active = focused.getAttribute("aria-activedescendant");
  const at =
    (active === null ? null : document.getElementById(active)) ??
    focused.querySelector("[data-menu-at]") ??
    focused;
  openMenuAt(at);
  return true;
}

/** Near its beginning, where its text is. */
const INDENT = 96;

/** As a right click on it would. */
export function openMenuAt(element: Element): void {
  const { left, bottom, width } = element.getBoundingClientRect();
  element.dispatchEvent(
    new MouseEvent("contextmenu", {
      bubbles: true,
      cancelable: true,
      button: 2,
      clientX: left + Math.min(INDENT, width / 2),
      clientY: bottom,
    }),
  );
}
