// Does what answers say on one socket, act by act: what is sent is noted as its rule's, what is handed on comes back, files are read no
// faster than the peer takes them.

import type { SocketEvent } from "../../../shared/model/event.ts";
import { Refusal } from "../../../shared/model/failure.ts";
import { isDatagram } from "../../../shared/model/socket.ts";
import type { Act, Answer, FileAct } from "../../../shared/talk/responder/Responder.ts";
import type { Registry } from "../../sockets/Registry.ts";
import type { SocketRecord } from "../../sockets/SocketRecord.ts";
import { ECHO_QUEUE } from "../../sockets/stages/echo.ts";
import * as verbs from "../../sockets/verbs.ts";
import type { AnswerListener } from "./AnswerListener.ts";
import { endWithPeer } from "./endWithPeer.ts";
import { FileReply } from "./FileReply.ts";
import type { ForwardChains } from "./ForwardChains.ts";
import { Forwards } from "./Forwards.ts";
import type { Heard } from "./Source.ts";
import { UnderWay } from "./UnderWay.ts";

export interface ReplyingSetup {
  readonly listener: AnswerListener;
  readonly chains: ForwardChains;
  /** It goes on: what it waited for is over. */
  readonly onMore: () => void;
}

interface Doing {
  readonly rule: string;
  readonly acts: readonly Act[];
  readonly heard: Heard;
  at: number;
}

export class Replying {
  readonly #registry: Registry;
  readonly #record: SocketRecord;
  readonly #listener: AnswerListener;
  readonly #onMore: () => void;
  readonly #underWay: UnderWay;
  readonly #forwards: Forwards;
  #doing: Doing | null = null;
  #file: FileReply | null = null;
  /** What is done goes on when it is over. */
  #delay: NodeJS.Timeout | null = null;
  #isReading = false;
  #ended = false;

  constructor(
    registry: Registry,
    record: SocketRecord,
    { listener, chains, onMore }: ReplyingSetup,
  ) {
    this.#registry = registry;
    this.#record = record;
    this.#listener = listener;
    this.#onMore = onMore;
    this.#underWay = new UnderWay(record);
    this.#forwards = new Forwards(registry, record, chains, {
      onReply: (bytes, rule, heard) => this.#handBack(bytes, rule, heard),
      onProblem: (rule, received, reason) => listener.onProblem(rule, received, reason),
      onTaken: onMore,
      onEnd: () => this.#forwardEnded(),
    });
  }

  /** Whether there is something left to do. */
  get isDoing(): boolean {
    return this.#doing !== null;
  }

  /** Whether it waits for a time or a file, and goes on by itself. */
  get waits(): boolean {
    return this.#delay !== null || this.#isReading;
  }

  /** Whether the peer, or a place, takes so little that no more is done. */
  get isFull(): boolean {
    return this.#record.pendingOut > ECHO_QUEUE || this.#forwards.isFull;
  }

  /** Whether what is sent may let something go on. */
  get minds(): boolean {
    return this.#doing !== null || this.#forwards.isOpen;
  }

  begin(answer: Answer | null, heard: Heard): void {
    if (answer === null) return;
    if (answer.problem !== null) this.#listener.onProblem(answer.rule, heard.seq, answer.problem);
    if (answer.acts.length > 0)
      this.#doing = { rule: answer.rule, acts: answer.acts, heard, at: 0 };
  }

  /** Does the next act. False where it has to wait. */
  step(): boolean {
    const doing = this.#doing;
    if (doing === null) return true;
    const act = doing.acts[doing.at];
    if (act === undefined) {
      this.#doing = null;
      return true;
    }
    if (act.do === "file") {
      void this.#read(act, doing);
      return false;
    }
    if (act.do !== "pour") doing.at += 1;
    if (act.do === "wait") {
      this.#wait(act.duration);
      return false;
    }
    this.#try(doing, () => this.#perform(act, doing));
    return true;
  }

  noteSent({ seq, failure }: SocketEvent): void {
    this.#underWay.take(failure !== null, (rule, received) =>
      this.#listener.onSent(rule, received, seq),
    );
  }

  /** The peer takes answers again. */
  goOn(): void {
    this.#forwards.setHeld(false);
  }

  /** All that came is answered; who was handed something may say more. */
  rest(): void {
    if (this.#record.peerEndedAt !== null) this.#forwards.finish();
    if (!this.#forwards.isOpen) endWithPeer(this.#registry, this.#record);
  }

  setPaused(paused: boolean): void {
    this.#forwards.setPaused(paused);
  }

  end(): void {
    this.#ended = true;
    this.#forwards.end();
    if (this.#delay !== null) clearTimeout(this.#delay);
    void this.#file?.close();
  }

  #perform(act: Exclude<Act, { readonly do: "wait" | "file" }>, { rule, heard }: Doing): void {
    const { id } = this.#record;
    switch (act.do) {
      case "shutdown":
        return verbs.shutdown(this.#registry, id);
      case "close":
        return verbs.close(this.#registry, id);
      case "reset":
        return verbs.reset(this.#registry, id);
      case "forward":
        return this.#forwards.send(act, rule, heard);
      default:
        return this.#send(act.do === "send" ? act.bytes : act.next(), rule, heard);
    }
  }

  /** One piece of it. */
  async #read(act: FileAct, doing: Doing): Promise<void> {
    this.#isReading = true;
    const file = (this.#file ??= new FileReply(act));
    const read = await file.next();
    this.#isReading = false;
    if (this.#ended) return;
    if (read.problem !== null) this.#listener.onProblem(doing.rule, doing.heard.seq, read.problem);
    const { bytes } = read;
    if (bytes !== null && bytes.length > 0)
      this.#try(doing, () => this.#send(bytes, doing.rule, doing.heard));
    if (bytes === null || this.#doing === null) {
      void file.close();
      this.#file = null;
      doing.at += 1;
      // What follows would be taken for the rest of the file.
      if (read.problem !== null && this.#record.handle !== null) {
        this.#doing = null;
        verbs.close(this.#registry, this.#record.id);
      }
    }
    this.#onMore();
  }

  /** What is refused ends what is done. */
  #try(doing: Doing, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#listener.onProblem(doing.rule, doing.heard.seq, error.failure.sentence);
      this.#doing = null;
    }
  }

  #handBack(bytes: Uint8Array, rule: string, heard: Heard): void {
    try {
      this.#send(bytes.slice(), rule, heard);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#listener.onProblem(rule, heard.seq, error.failure.sentence);
    }
    if (this.#record.pendingOut > ECHO_QUEUE) this.#forwards.setHeld(true);
  }

  /** As the last place ended, so does our side. */
  #forwardEnded(): void {
    const { id, handle, localEndedAt, kind } = this.#record;
    if (this.#ended || isDatagram(kind) || this.#forwards.isOpen) return;
    if (handle !== null && localEndedAt === null) verbs.shutdown(this.#registry, id);
  }

  #send(bytes: Uint8Array, rule: string, { seq, peer }: Heard): void {
    const { id, kind, remote } = this.#record;
    const isConnected = !isDatagram(kind) || remote !== null;
    this.#underWay.add(rule, seq);
    verbs.send(this.#registry, id, bytes, isConnected ? null : peer);
  }

  #wait(ms: number): void {
    this.#delay = setTimeout(() => {
      this.#delay = null;
      this.#onMore();
    }, ms);
  }
}
