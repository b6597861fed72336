// The window's frame: its regions, and what it says while there is no line to the engine.

export const windowWords = () => ({
  "window.lineIsThere": "The line to the engine is there.",
  "window.reconnectAlso": "retry, connect",
  "window.widthOf": ({ place }: { readonly place: string }) =>
    `Width of the ${place.toLowerCase()}`,
  "window.asItLastWas": "What is shown is as it last was.",
  "window.waited": ({ seconds }: { readonly seconds: number }) =>
    `It may be stopped or hang. Waited ${seconds} s; goes on as soon as it answers.`,
  "window.addressNotValid": "This address is not valid any more",
  "window.addressNotValidNext":
    "Each run of the engine has an address of its own. Open the one that “portscope serve” printed when it started.",
  "window.updated": "Portscope was updated",
  "window.updatedNext": "This page is of another version than the engine it is connected to.",
  "window.reload": "Reload",
  "window.reconnectNow": "Reconnect now",
  "window.engineSilent": ({ since }: { readonly since: string }) =>
    `The engine has not been heard since ${since}.`,
  "window.engineLost": "Connection to the engine lost – reconnecting…",
  "window.engineUnreachable": "The engine cannot be reached – trying again…",
  "window.nextTry": ({ seconds }: { readonly seconds: number }) => `Next try in ${seconds} s.`,
  "window.nextRegion": "Next region",
  "window.previousRegion": "Previous region",
});
