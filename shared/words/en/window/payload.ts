// The bytes of the selected event in tabs, what they are decoded to, and copying them.

import type { Tongue } from "../../tongue.ts";
import { BYTES, ROWS } from "../nouns.ts";

export const payloadWords = () => ({
  "payload.noBytesToCopy": "No bytes are shown.",
  "payload.copyAlso": "export, clipboard, code, literal",
  "payload.bytes": "Bytes",
  "payload.filterByThis": "Filter by this",
  "payload.filterNotThis": "Filter: not this",
  "payload.copyValue": "Copy value",
  "payload.copyName": "Copy name",
  "payload.copyBytesOfField": "Copy bytes as hex",
  "payload.copyAsFormat": ({ format }: { readonly format: string }) => `Copy as ${format}`,
  "payload.selectAll": "Select all",
  "payload.showAsColumn": "Show as column",
  "payload.hideColumn": "Remove its column",
  "payload.columnsAreAll": ({ most }: { readonly most: number }) =>
    `${most} fields are columns, as many as can be`,
  "payload.theValue": "the value",
  "payload.theName": "the name",
  "payload.text": "Text",
  "payload.decoded": "Decoded",
  "payload.payload": "Payload",
  "payload.height": "Height of the payload",
  "payload.event": "Event",
  "payload.waysToLookAtIt": "Ways to look at it",
  "payload.readAgain": "Read again",
  "payload.copyAs": "Copy as",
  "payload.copyBytesAs": "Copy bytes as…",
  "payload.pictures": "␍␊ pictures",
  "payload.escapes": "\\r\\n escapes",
  "payload.layout": "Layout",
  "payload.laidOut": ({ kind }: { readonly kind: "JSON" | "XML" | "Form" }) => `${kind} laid out`,
  "payload.asItIs": "As it is",
  "payload.controlCharacters": "Control characters",
  "payload.encoding": "Encoding",
  "payload.message": "message",
  "payload.messageFrom": ({ seq }: { readonly seq: number }) => `message begun in #${seq}`,
  "payload.underWay": "no answer yet",
  "payload.from": "from",
  "payload.to": "to",
  "payload.socket": "Socket",
  "payload.time": "Time",
  "payload.local": "Local",
  "payload.remote": "Remote",
  "payload.cutShort": "This message is not whole: what should end it was not seen.",
  "payload.emptyDatagram": "An empty datagram: no bytes.",
  "payload.rowsAsText": "As text",
  "payload.rowsAsTsv": "As TSV, for a spreadsheet",
  "payload.rowsPayload": "The payload",
  "payload.copyRowsAs": ({ format }: { readonly format: string }) => `Copy rows: ${format}`,
  "payload.copyRowsAlso": "clipboard, export, selection, spreadsheet",
  "payload.rowsCarryNoBytes": "The selected rows carry no bytes.",
  "payload.copiedRows": ({ count }: { readonly count: number }, t: Tongue) =>
    `Copied ${t.some(count, ROWS)}.`,
  "payload.copiedRowsCut": (
    { count, most }: { readonly count: number; readonly most: string },
    t: Tongue,
  ) => `Copied ${t.some(count, ROWS)}, with the first ${most} of their bytes.`,
  "payload.noRowToSelect": "The bytes of what is selected above show here.",
  "payload.selectMessage": "Select a message to see its bytes.",
  "payload.selectEvent": "Select an event to see its bytes.",
  "payload.showTab": ({ tab }: { readonly tab: string }) => `Payload: ${tab}`,
  "payload.notes": "Notes",
  "payload.showLess": "Show less",
  "payload.showWhy": "Show why",
  "payload.particulars": "Particulars",
  "payload.likelyCauses": "Likely causes",
  "payload.decodeAsOnThisPort": "Decode as, on this port",
  "payload.decodeAs": "Decode as",
  "payload.decodeAsRememberedFor": ({ port }: { readonly port: string }) =>
    `Decode as: remembered for ${port}`,
  "payload.notDecoded": "Not decoded",
  "payload.nothingIsDecodedOnThisPortChoose":
    "Nothing is decoded on this port. Choose a protocol above in place of “Not decoded”.",
  "payload.noProtocolWasRecognisedInTheseBytes":
    "No protocol was recognised in these bytes. If you know it, choose it above in place of “Automatic”.",
  "payload.automatic": "Automatic",
  "payload.automaticFound": ({ found }: { readonly found: string }) => `Automatic (${found})`,
  "payload.goesOn": (
    { protocol, bytes }: { readonly protocol: string; readonly bytes: number },
    t: Tongue,
  ) =>
    `These bytes go on with a message (${protocol}) that began ${t.spaced(bytes)} bytes before them. As messages, cut by protocol, it is one row.`,
  "payload.onlyTheFirst": ({ most }: { readonly most: string }) =>
    `Only the first ${most} are looked at.`,
  "payload.understood": (
    { used, total }: { readonly used: number; readonly total: number },
    t: Tongue,
  ) => `Understood: ${t.spaced(used)} of ${t.spaced(total)} bytes.`,
  "payload.unpackedPartToCopy": ({ name }: { readonly name: string }) =>
    `${name.toLowerCase()}, unpacked`,
  "payload.unpackedPart": ({ name }: { readonly name: string }) => `${name}, unpacked`,
  "payload.unpackedTo": (
    {
      coding,
      packed,
      bytes,
    }: { readonly coding: string; readonly packed: number; readonly bytes: number },
    t: Tongue,
  ) => `${coding}: ${t.spaced(packed)} → ${t.spaced(bytes)} bytes`,
  "payload.widthOfFields": "Width of the fields",
  "payload.heightOfWhatWasUnpacked": "Height of what was unpacked",
  "payload.fieldsOf": ({ title }: { readonly title: string }) => `Fields of ${title}`,
  "payload.aGuess": "A guess.",
  "payload.whichPart": "Which part",
  "payload.copy": "Copy",
  "payload.thisEventCarriesNoBytes": "This event carries no bytes",
  "payload.copyAll": ({ keys }: { readonly keys: string }) => `Copy all bytes (${keys})`,
  "payload.copySelected": ({ keys }: { readonly keys: string }) =>
    `Copy the selected bytes (${keys})`,
  "payload.allBytesAs": ({ count }: { readonly count: number }, t: Tongue) =>
    `All ${t.some(count, BYTES)} as`,
  "payload.selectedBytesAs": ({ count }: { readonly count: number }, t: Tongue) =>
    `Selected ${t.some(count, BYTES)} as`,
  "payload.commandThatSendsThem": "A command that sends them",
  "payload.copyBytesAsFormat": ({ format }: { readonly format: string }) =>
    `Copy bytes as: ${format}`,
  "payload.copied": (
    { count, format }: { readonly count: number; readonly format: string },
    t: Tongue,
  ) => `Copied ${t.some(count, BYTES)}: ${format}`,
  "payload.copiedFirst": (
    { count, format }: { readonly count: number; readonly format: string },
    t: Tongue,
  ) => `Copied the first ${t.some(count, BYTES)}: ${format}`,
  "payload.copiedWords": ({ words }: { readonly words: string }) => `Copied ${words}`,
  "payload.fit": "Fit",
  "payload.digits": "Digits",
  "payload.bytesPerRow": "Bytes per row",
  "payload.notesWhyOrOneLine": "Notes at an event: why, or one line",
});
