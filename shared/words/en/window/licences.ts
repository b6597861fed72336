// The dialog of licences.

export const licencesWords = () => ({
  "licences.also": "about, credits, legal, copyright, version",
  "licences.licences": "Licences",
  "licences.close": "Close",
  "licences.reading": "Reading…",
  "licences.couldNotBeRead": ({ error }: { readonly error: string }) =>
    `The licences could not be read: they are gathered when the program is built. (${error})`,
  "licences.ofElectronAndChromium":
    "Those of Electron and Chromium lie beside the program, in LICENSE.electron.txt and LICENSES.chromium.html.",
});
