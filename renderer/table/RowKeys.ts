// Which row of the page draws which row of the view. While one scrolls a little each stays what it is. Where the sight moves on to
// other rows altogether, as the tail of a flood does with each frame, those that are there are drawn anew in place: that costs a
// fraction of taking all out and putting as many in.

export class RowKeys {
  #first = 0;
  #last = 0;
  #shift = 0;

  /** Positions [first, last) are drawn next. */
  show(first: number, last: number): void {
    if (first >= this.#last || last <= this.#first) this.#shift += first - this.#first;
    this.#first = first;
    this.#last = last;
  }

  /** React's, of a row that is drawn. */
  of(position: number): number {
    return position - this.#shift;
  }
}
