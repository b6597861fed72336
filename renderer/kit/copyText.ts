// Puts text on the clipboard. The copy event works without the permission that hosts deny and on pages without https;
// navigator.clipboard is the way where it does not.

export function copyText(text: string): void {
  let done = false;
  function fill(event: ClipboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    done = true;
  }
  document.addEventListener("copy", fill, { capture: true, once: true });
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
  if (!done) void navigator.clipboard.writeText(text);
}
