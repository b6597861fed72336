// What is told of the program itself, to be sent along with the report of a fault.

export const diagnosticsWords = () => ({
  "diagnostics.also": "support, report, bug, log, version, system, about",
  "diagnostics.show": "Diagnostics…",
  "diagnostics.title": "Diagnostics",
  "diagnostics.copy": "Copy diagnostics",
  "diagnostics.copied": "Copied the diagnostics.",
  "diagnostics.close": "Close",
  "diagnostics.reading": "Reading…",
  "diagnostics.about":
    "What to send along with the report of a fault. Payload, peers, tokens, your name and your home folder are not in it.",
  "diagnostics.logIsIn": ({ file }: { readonly file: string }) => `The log is in ${file}.`,
  "diagnostics.noLog": "No log is kept: there is no home folder for it.",
});
