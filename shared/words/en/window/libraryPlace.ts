// The place of kept messages: their list, the editor of one, to whom it goes.

import type { Tongue } from "../../tongue.ts";

export const libraryPlaceWords = () => ({
  "libraryPlace.pane": "Library pane",
  "libraryPlace.list": "Messages",
  "libraryPlace.search": "Search messages",
  "libraryPlace.new": "New message",
  "libraryPlace.newAlso": "template, macro, snippet, saved, library",
  "libraryPlace.none":
    "Messages that you keep here can be sent again to any socket, with a key, in folders.",
  "libraryPlace.noneYet": "No messages yet.",
  "libraryPlace.noneFound": "No message has that in its name, folder or text.",
  "libraryPlace.noneChosen": "Choose a message at the left, or make one.",
  "libraryPlace.reading": "Reading the library …",
  "libraryPlace.name": "Name",
  "libraryPlace.folder": "Folder",
  "libraryPlace.noFolder": "none",
  "libraryPlace.editor": "Message of the library",
  "libraryPlace.untitled": "Untitled",
  "libraryPlace.text": "Text of the message",
  "libraryPlace.send": "Send",
  "libraryPlace.sendTo": "Send to",
  "libraryPlace.toSelected": "the selected socket",
  "libraryPlace.toSeveral": ({ count }: { readonly count: number }, t: Tongue) =>
    t.some(count, { one: "socket", other: "sockets" }),
  "libraryPlace.noSocketOpen": "No socket is open that can send.",
  "libraryPlace.allConnections": ({ title }: { readonly title: string }) =>
    `${title}: all its connections`,
  "libraryPlace.compose": "Put into the composer",
  "libraryPlace.remove": "Remove",
  "libraryPlace.removed": ({ name }: { readonly name: string }) => `Removed the message ${name}.`,
  "libraryPlace.moved": ({ name }: { readonly name: string }) => `Moved the message ${name}.`,
  "libraryPlace.sentTo": (
    { name, count }: { readonly name: string; readonly count: number },
    t: Tongue,
  ) => `Sent ${name} to ${t.count(count, { one: "socket", other: "sockets" })}.`,
  "libraryPlace.isWrong": ({
    name,
    problem,
  }: {
    readonly name: string;
    readonly problem: string;
  }) => `${name} cannot be sent: ${problem}.`,
  "libraryPlace.added": ({ count }: { readonly count: number }, t: Tongue) =>
    `Took ${t.count(count, { one: "message", other: "messages" })} into the library.`,
  "libraryPlace.saveWritten": "Save what is written in the composer",
  "libraryPlace.sendChosen": "Send the chosen message",
  "libraryPlace.removeChosen": "Remove the chosen message",
  "libraryPlace.saveDraft": "Save the draft as a message…",
  "libraryPlace.saveDraftAlso": "keep, library, template, favourite",
  "libraryPlace.saveEvent": "Save the event as a message…",
  "libraryPlace.resend": "Resend",
  "libraryPlace.resendAlso": "replay, repeat, send again",
  "libraryPlace.resent": ({ count }: { readonly count: number }, t: Tongue) =>
    `Sent ${t.count(count, { one: "payload", other: "payloads" })} again.`,
  "libraryPlace.noPayload": "None of the selected events carries bytes.",
  "libraryPlace.cannotResend": ({ socket }: { readonly socket: number }) =>
    `Socket #${socket} cannot send any more.`,
  "libraryPlace.resendElsewhere":
    "Select an open socket in the tree, or save the event as a message and choose whom to send it to.",
  "libraryPlace.tooLarge": ({ most }: { readonly most: number }, t: Tongue) =>
    `A message of the library has at most ${t.number(most)} characters.`,
  "libraryPlace.sendFile": "Send it as a file, or fewer bytes of it.",
  "libraryPlace.sendNumber": ({ number }: { readonly number: number }) =>
    `Send library message ${number}`,
  "libraryPlace.noSuchMessage": "There is no such message in the library.",
  "libraryPlace.nothingToSave": "There is nothing to save.",
  "libraryPlace.wasSetAside": ({ path, to }: { readonly path: string; readonly to: string }) =>
    `${path} could not be read as a library. It was kept as ${to}; this one begins empty.`,
  "libraryPlace.moveUp": "Move the message up",
  "libraryPlace.moveDown": "Move the message down",
  "libraryPlace.noneIsChosen": "No message of the library is chosen.",
});
