/** Selectors for landmarks, and for elements that contain no text of the page. */

/** A selector for landmarks other than main; the header and the footer of an article, a section or main are not landmarks. */
export const LANDMARKS_BESIDE_MAIN =
  'header:not(article header,section header,main header),footer:not(article footer,section footer,main footer),nav,aside,[role=banner],[role=contentinfo],[role=navigation],[role=complementary]';
/** A selector for these landmarks, and for elements without text that belongs to the page. */
export const NO_PAGE_TEXT = `${LANDMARKS_BESIDE_MAIN},script,style,template,noscript,dialog`;
