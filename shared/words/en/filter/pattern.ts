// What is wrong with a regular expression of a filter.

import type { Tongue } from "../../tongue.ts";

export const patternWords = () => ({
  "filter.expectedWhatJavascriptCanMatchTooGot": ({ what }: { readonly what: string }) =>
    `expected what JavaScript can match too, got ${what}`,
  "filter.expectedAfter": 'expected "]" after "["',
  "filter.closeClassOrWriteForCharacter": "Close the class, or write \\[ for the character.",
  "filter.expectedRangeBetweenTwoCharactersGotSet":
    "expected a range between two characters, got a set",
  "filter.writeForCharacter": "Write \\- for the character.",
  "filter.eInClass": "\\E in a class",
  "filter.leaveItOut": "Leave it out.",
  "filter.collatingElement": "a collating element",
  "filter.writeCharacters": "Write the characters.",
  "filter.expectedClassOfCharactersGot": ({ name }: { readonly name: string }) =>
    `expected a class of characters, got [:${name}:]`,
  "filter.knownAre": ({ names }: { readonly names: readonly string[] }, t: Tongue) =>
    `Known are ${t.list(names)}.`,
  "filter.kWhichResetsMatch": "\\K, which resets the match",
  "filter.leaveItOutFilterOnlyAsksWhether":
    "Leave it out: a filter only asks whether there is a match.",
  "filter.gStartOfSearch": "\\G, the start of the search",
  "filter.patternMatchesBytesHereWriteOrBytes":
    "A pattern matches bytes here; write . or the bytes.",
  "filter.cCodeUnit": "\\C, a code unit",
  "filter.writeSAtStartAndForAny": "Write (?s) at the start and . for any byte.",
  "filter.pUnicodeProperty": "\\p, a Unicode property",
  "filter.patternMatchesBytesHereWriteClassSuch":
    "A pattern matches bytes here; write a class such as [a-z].",
  "filter.pUnicodeProperty2": "\\P, a Unicode property",
  "filter.patternMatchesBytesHereWriteClassSuch2":
    "A pattern matches bytes here; write a class such as [^a-z].",
  "filter.expectedCharacterAfter": "expected a character after \\",
  "filter.writeForBackslash": "Write \\\\ for a backslash.",
  "filter.expectedEscapeGot": ({ letter }: { readonly letter: string }) =>
    `expected an escape, got \\${letter}`,
  "filter.writeWithoutBackslashForLetter": ({ letter }: { readonly letter: string }) =>
    `Write ${letter} without a backslash for the letter.`,
  "filter.expectedByteUpToGot": ({ octal }: { readonly octal: string }) =>
    `expected a byte up to \\377, got \\${octal}`,
  "filter.writeXff": "Write \\xff.",
  "filter.expectedNumberAfter": ({ letter }: { readonly letter: string }) =>
    `expected a number after \\${letter}`,
  "filter.writeX41": "Write \\x41.",
  "filter.expectedByteUpToXffGotMore": "expected a byte up to \\xff, got more",
  "filter.patternMatchesBytesWriteCharacterItselfWhich":
    "A pattern matches bytes: write the character itself, which stands for its UTF-8.",
  "filter.writePartOutAgain": "Write the part out again.",
  "filter.expectedNameOfGroup": "expected the name of a group",
  "filter.writeKName": "Write \\k<name>.",
  "filter.atomicGroup": "an atomic group (?>…)",
  "filter.writeWhichMatchesMoreAtMost": "Write (?:…), which matches more at most.",
  "filter.branchReset": "a branch reset (?|…)",
  "filter.condition": "a condition (?(…)…)",
  "filter.writeBothCasesJoinedBy": "Write both cases, joined by |.",
  "filter.recursion": "a recursion",
  "filter.calloutC": "a callout (?C)",
  "filter.verb": "a verb (*…)",
  "filter.leaveItOutWriteForParenthesisAnd":
    "Leave it out; write \\( for a parenthesis and \\* for a star.",
  "filter.optionInsideOfPattern": "an option inside of the pattern",
  "filter.optionsStandAtStartAsIOr": "Options stand at the start, as (?-i) or (?s).",
  "filter.expectedGroupGot": 'expected a group, got "(?"',
  "filter.writeForParenthesis": "Write \\( for a parenthesis.",
  "filter.expectedWhatJavascriptCanMatchTooGot2":
    "expected what JavaScript can match too, got a pattern that it refuses",
  "filter.repeatOnlyWhatMatchesCharactersNameEach":
    "Repeat only what matches characters, name each group once, and write it shorter.",
  "filter.option": ({ letter }: { readonly letter: string }) => `the option ${letter}`,
  "filter.knownAreIMAndS": "Known are i, m and s.",
  "filter.backReferenceBesideBytesAboveWhileCase":
    "a back reference beside bytes above 127, while case is ignored",
  "filter.writeIAtStart": "Write (?-i) at the start.",
  "filter.backReference": "a back reference",
  "filter.expectedBefore": 'expected "(" before ")"',
  "filter.writeForCharacter2": "Write \\) for the character.",
  "filter.expectedAfter2": 'expected ")" after "("',
  "filter.closeGroupOrWriteForCharacter": "Close the group, or write \\( for the character.",
  "filter.expectedGroupThatThereIsGotNumber": ({ number }: { readonly number: number }) =>
    `expected a group that there is, got number ${number}`,
  "filter.groupsCountFrom": "Groups count from 1.",
  "filter.expectedSomethingToRepeatBefore": ({ text }: { readonly text: string }) =>
    `expected something to repeat before "${text}"`,
  "filter.writeForCharacter3": "Write \\{ for the character.",
  "filter.writeForCharacter4": ({ text }: { readonly text: string }) =>
    `Write \\${text} for the character.`,
  "filter.possessiveQuantifier": ({ text }: { readonly text: string }) =>
    `the possessive quantifier ${text}`,
  "filter.writeWhichMatchesMoreAtMost2": ({ pattern }: { readonly pattern: string }) =>
    `Write ${pattern}, which matches more at most.`,
  "filter.expectedCountUpToLowBeforeHigh": ({
    MOST,
    text,
  }: {
    readonly MOST: number;
    readonly text: string;
  }) => `expected a count up to ${MOST}, low before high, got "${text}"`,
  "filter.xGrapheme": "\\X, a grapheme",
  "filter.writeCaret": "Write ^.",
  "filter.gRecursion": "\\g<…>, a recursion",
});
