/** Conditions for the end of effects that follow later than the key press. */

const says = (is, was) => is.notices.length > was.notices.length;

/** A dialog is opened. */
export const opensDialog = (is, was) => is.open !== was.open;
/** Another page is loaded, or the fragment of the address changed. */
export const leavesPage = (is, was) => (is.visit !== was.visit && is.isLoaded) || is.hash !== was.hash;
/** A link is followed, or a notice says that there is none. */
export const opensItem = (is, was) => leavesPage(is, was) || says(is, was);
/** A notice contains the number of hints. */
export const showsHints = says;
/** A notice contains the number of the match, or says that there is none. */
export const findsMatch = says;
