// Every text that a person reads, in English, by key. A file for each part of the program; a second language is the same keys.
//
// A key begins with the name of its area. An area is a function, called when the first of its words is asked for: a program
// that says little must not make a thousand functions and texts first. A window loads them in two parts.

import { first } from "./en/first.ts";
import { later } from "./en/later.ts";

export const en = { ...first, ...later };

export type FirstArea = keyof typeof first;
export type LaterArea = keyof typeof later;
export type Area = FirstArea | LaterArea;

type EachArea = { readonly [A in Area]: (words: ReturnType<(typeof en)[A]>) => void }[Area];

/** The words of all areas: what each would have to be, to be given to a function of any of them. */
export type English = EachArea extends (words: infer Words) => void ? Words : never;
