/** Checks that several rows use. */

/** Returns a check for the active region. */
export const isIn = name => is => is.region === name;

/** Returns a check for the number of the current item in main. */
export const isItem = number => is => is.region === 'main' && is.item === number;
