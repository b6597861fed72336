import type * as http from "node:http";
import { patientServer } from "./patientServer.ts";

/** A server that answers "hello" of ten bytes, and "world" when each of `waiting` is called. */
export function halfAnswer(): { readonly server: http.Server; readonly waiting: (() => void)[] } {
  const waiting: (() => void)[] = [];
  const server = patientServer((_, response) => {
    response.setHeader("Content-Length", 10);
    response.write("hello");
    waiting.push(() => response.end("world"));
  });
  return { server, waiting };
}
