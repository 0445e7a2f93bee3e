/** What a parser reports of a document, in document order. */

/** The attributes of an element, by name in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * Receives the elements and texts of a document. Every `open` has its `close`. Comments, the contents of `<template>` and `<noscript>`,
 * and white space directly in `<html>`, `<head>` and the parts of a table are not reported.
 */
export interface Handler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Receives a part of a text; texts may arrive in any number of parts. */
  text(text: string): void;
}

/** The attributes of an element that has none. */
export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** Elements nested more deeply than this are in no real page. */
export const MAX_DEPTH = 5_000;

/** Thrown for a document that cannot be read; its message is what to say after the name of the file. */
export class HtmlError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'HtmlError';
  }
}
