/** Carries an answer's type through a row of the contract; nothing at run time. */
export function answer<T>(): { readonly type?: T } {
  return {};
}
