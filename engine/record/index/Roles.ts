// What the events so far tell about each socket for good: whether it was connected, and who asks on it. Ids are small and
// never used twice, so a byte for each is enough.

const CONNECTED = 1;
const WE_ASK = 2;
const PEER_ASKS = 4;

export class Roles {
  #bits = new Uint8Array(1024);

  /** Notes a connection of ours or one that was accepted; who connects asks. */
  connect(socket: number, byUs: boolean): void {
    this.#add(socket, CONNECTED);
    this.speak(socket, byUs);
  }

  /** Notes a first message; where it is not known yet, who speaks first asks. */
  speak(socket: number, byUs: boolean): void {
    if (((this.#bits[socket] ?? 0) & (WE_ASK | PEER_ASKS)) === 0)
      this.#add(socket, byUs ? WE_ASK : PEER_ASKS);
  }

  wasConnected(socket: number): boolean {
    return ((this.#bits[socket] ?? 0) & CONNECTED) !== 0;
  }

  weAsk(socket: number): boolean {
    return ((this.#bits[socket] ?? 0) & WE_ASK) !== 0;
  }

  #add(socket: number, bit: number): void {
    if (socket >= this.#bits.length) {
      const larger = new Uint8Array(Math.max(socket + 1, this.#bits.length * 2));
      larger.set(this.#bits);
      this.#bits = larger;
    }
    this.#bits[socket] = (this.#bits[socket] ?? 0) | bit;
  }
}
