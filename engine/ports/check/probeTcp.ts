// One TCP connection to see whether a port is open; what it says by itself; whether it speaks TLS.

import * as net from "node:net";
import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import type { PortCheck, TcpReach, TlsAnswer } from "../../../shared/model/portCheck.ts";
import { failureFrom } from "../../system/failureFrom.ts";

/** Bytes of a greeting that are kept. */
const GREETING = 1024;

export interface TcpProbe {
  /** ms. */
  readonly timeout: number;
  /** ms in which an open port may say something by itself; 0: it is not waited for. */
  readonly greeting: number;
  readonly tls: boolean;
  /** The name that was looked up, for TLS (SNI); null where it was an address. */
  readonly name: string | null;
}

/** Never rejects; when the signal is aborted it ends at once with what it has. */
export async function probeTcp(
  at: IpEndpoint,
  probe: TcpProbe,
  signal: AbortSignal,
): Promise<PortCheck<TcpReach>> {
  const began = performance.now();
  const found = await new Promise<Pick<PortCheck<TcpReach>, "reach" | "ms" | "failure" | "bytes">>(
    (resolve) => {
      const socket = net.connect({ host: at.address, port: at.port });
      const pieces: Buffer[] = [];
      let connectedAfter: number | null = null;
      let timer = setTimeout(() => end("no-answer"), probe.timeout);
      const onAbort = (): void => end("no-answer");
      signal.addEventListener("abort", onAbort, { once: true });

      function end(reach: TcpReach, error: Error | null = null): void {
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
        socket.removeAllListeners();
        socket.on("error", () => undefined);
        // A reset leaves nothing behind on either side; what is closed in order waits in TIME-WAIT here.
        if (connectedAfter === null) socket.destroy();
        else socket.resetAndDestroy();
        const bytes = Buffer.concat(pieces).subarray(0, GREETING);
        resolve({
          reach: connectedAfter === null ? reach : "open",
          ms: connectedAfter ?? performance.now() - began,
          // That it was refused says all: of a thousand ports most are.
          failure:
            connectedAfter === null && error !== null && reach !== "refused"
              ? failureFrom(error)
              : null,
          bytes: bytes.length === 0 ? null : bytes,
        });
      }
      socket.on("connect", () => {
        connectedAfter = performance.now() - began;
        clearTimeout(timer);
        if (probe.greeting === 0) end("open");
        else timer = setTimeout(() => end("open"), probe.greeting);
      });
      socket.on("data", (chunk) => {
        pieces.push(chunk);
        end("open");
      });
      socket.on("end", () => end("open"));
      socket.on("error", (error) => end(reachOf(error), error));
    },
  );
  const tls =
    probe.tls && found.reach === "open" && !signal.aborted ? await handshake(at, probe) : null;
  return { at, ...found, spoke: null, tls };
}

/** What a failed connection says of the port. */
export function reachOf({ code = "" }: NodeJS.ErrnoException): FailedReach {
  return REACHES[code] ?? "failed";
}

type FailedReach = "refused" | "no-answer" | "unreachable" | "failed";

const REACHES: Readonly<Record<string, FailedReach>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "refused",
  ETIMEDOUT: "no-answer",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  EHOSTDOWN: "unreachable",
  ENETDOWN: "unreachable",
  EADDRNOTAVAIL: "unreachable",
};

async function handshake(at: IpEndpoint, probe: TcpProbe): Promise<TlsAnswer> {
  const tls = await import("node:tls");
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = tls.connect({
      host: at.address,
      port: at.port,
      ...(probe.name === null ? {} : { servername: probe.name }),
      // Whether somebody speaks TLS is asked, not whether to trust him.
      rejectUnauthorized: false,
    });
    const timer = setTimeout(() => end({ ok: false, code: "ETIMEDOUT" }), probe.timeout);
    function end(answer: TlsAnswer): void {
      clearTimeout(timer);
      socket.removeAllListeners();
      socket.on("error", () => undefined);
      socket.destroy();
      resolve(answer);
    }
    socket.on("secureConnect", () => {
      const { CN: subject = "" } = socket.getPeerCertificate().subject ?? {};
      end({
        ok: true,
        version: socket.getProtocol() ?? "",
        cipher: socket.getCipher().name,
        subject: Array.isArray(subject) ? subject.join(", ") : subject,
        ms: performance.now() - began,
      });
    });
    socket.on("error", (error: NodeJS.ErrnoException) =>
      end({ ok: false, code: error.code ?? error.message }),
    );
    socket.on("close", () => end({ ok: false, code: "ECONNRESET" }));
  });
}
