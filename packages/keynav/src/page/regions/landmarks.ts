/** Selectors of landmarks, and of what has no text of the page in it. */

/** Landmarks other than main; the head and the foot of an article or a section are none. */
export const BESIDE =
  'header:not(article header,section header,main header),footer:not(article footer,section footer,main footer),nav,aside,[role=banner],[role=contentinfo],[role=navigation],[role=complementary]';
/** What has a name of its own, or nothing to read. */
export const ASIDE = `${BESIDE},script,style,template,noscript,dialog`;
