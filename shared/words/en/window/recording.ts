// The recording: its state, its actions, the dialogs that start another one and export its packets.

import type { Tongue } from "../../tongue.ts";
import { formatCount } from "../../quantity.ts";
import { EVENTS, PACKETS } from "../nouns.ts";

export const recordingWords = () => ({
  "recording.isInNoFile": "It is in no file.",
  "recording.nothingIsBeingExported": "Nothing is being exported.",
  "recording.fileIsInItsPlace": "Its file is where it belongs.",
  "recording.noFileManagerHere": "There is no file manager here.",
  "recording.newAlso": "record, capture, restart",
  "recording.newInAlso": "record, capture, save as, file, folder",
  "recording.exportAlso": "save, download, pcap, pcapng, Wireshark, range, filter",
  "recording.rescueAlso": "save, copy, deleted",
  "recording.revealAlso": "open, directory, Finder, Explorer",
  "recording.copyPathAlso": "file name, location, clipboard",
  "recording.stopExporting": "Stop exporting packets",
  "recording.exportedTo": (
    { packets, path }: { readonly packets: number; readonly path: string },
    t: Tongue,
  ) => `${t.some(packets, PACKETS)} exported to ${path}`,
  "recording.exported": (
    {
      packets,
      bytes,
      path,
    }: { readonly packets: number; readonly bytes: string; readonly path: string },
    t: Tongue,
  ) => `${t.some(packets, PACKETS)}, ${bytes}, in ${path}`,
  "recording.exportingInto": ({ path }: { readonly path: string }) => `Into ${path}`,
  "recording.notRecorded": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.some(count, EVENTS)} ${t.form(count, { one: "was", other: "were" })} not recorded`,
  "recording.recording": ({ bytes }: { readonly bytes: string }) => `Recording ${bytes}`,
  "recording.stopped": ({ bytes }: { readonly bytes: string }) => `Recording stopped ${bytes}`,
  "recording.pausing": "reading paused for the disk",
  "recording.showInItsFolder": "Show in its folder",
  "recording.copyThePath": "Copy the path",
  "recording.copied": "Copied",
  "recording.startNewRecording": "Start a new recording",
  "recording.startNewRecordingIn": "Start a new recording in…",
  "recording.exportPackets": "Export packets…",
  "recording.saveRecordingElsewhere": "Save the recording elsewhere",
  "recording.showRecordingInItsFolder": "Show the recording in its folder",
  "recording.copyRecordingsPath": "Copy the recording's path",
  "recording.copiedRecordingsPath": "Copied the recording's path",
  "recording.rescued": ({ path }: { readonly path: string }) =>
    `The whole recording is in ${path} now, and goes on there`,
  "recording.into": ({ path }: { readonly path: string }) => `Recording into ${path}`,
  "recording.file": "File",
  "recording.fileOfEngine": "File on the machine where Portscope runs",
  "recording.appendNumber": "Append a number",
  "recording.replaceIt": "Replace it",
  "recording.notRecording": "Not recording",
  "recording.pausingAbout": "Too much waits for the disk; TCP reading goes on as it drains",
  "recording.exportTitle": "Export packets",
  "recording.pcap": "pcap: the classic format, read by every tool",
  "recording.pcapng": "pcapng: with directions and notes",
  "recording.format": "Format",
  "recording.cancel": "Cancel",
  "recording.export": "Export",
  "recording.exportAgain": "Export again",
  "recording.close": "Close",
  "recording.exportedOfRecording": "Exported of the recording",
  "recording.of": ({ done, of }: { readonly done: string; readonly of: string }) =>
    `${done} of ${of}`,
  "recording.stop": "Stop",
  "recording.goOnInBackground": "Go on in the background",
  "recording.recordingActions": "Recording actions",
  "recording.record": "Record",
  "recording.hasStopped": "The recording stopped.",
  "recording.hasStoppedNext": "The sockets go on.",
  "recording.exportAbout":
    "What is recorded so far, without the socket calls between the packets, for tools that know packets only. The recording goes on.",
  "recording.exportWhat": "What is exported",
  "recording.exportShown": "What the table shows",
  "recording.exportAll": "Everything",
  "recording.exportShownAbout":
    "The packets of these events, whole, without the acknowledgements between them.",
  "recording.exportAllAbout": "Every packet that is recorded so far.",
  "recording.lookedThrough": "Looked through for the events",
  "recording.lookingFor": ({ done, of }: { readonly done: number; readonly of: number }) =>
    `Looking for the events: ${formatCount(done)} of ${formatCount(of)}`,
  "recording.withoutPackets": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.some(count, EVENTS)} ${t.form(count, { one: "has", other: "have" })} no packets: calls such as accept, and the second end of connections that are ours at both ends.`,
  "recording.undecidedLeftOut": ({ count }: { readonly count: number }, t: Tongue) =>
    `Of ${t.some(count, EVENTS)} it cannot be told whether the filter holds: left out.`,
  "recording.unseenLeftOut": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.some(count, EVENTS)} ${t.form(count, { one: "was", other: "were" })} not looked at, since the looking was stopped.`,
  "recording.startAbout":
    "The present one ends here and stays a file; the table begins anew. Sockets go on.",
  "recording.notCompleted": "Portscope ended without completing a recording.",
  "recording.unfinishedHolds": (
    {
      name,
      size,
      time,
      others,
    }: {
      readonly name: string;
      readonly size: string;
      readonly time: string;
      readonly others: number;
    },
    t: Tongue,
  ) =>
    `${name} holds ${size}, written until ${time}, and can be read.${others === 0 ? "" : ` There ${t.form(others, { one: "is", other: "are" })} ${others} more.`}`,
  "recording.openUnfinished": "Open it",
  "recording.showUnfinished": "Show in folder",
  "recording.copyUnfinishedPath": "Copy path",
  "recording.dismissUnfinished": "Dismiss",
});
