/** Recognises players of videos and sound, in which letters are commands: k pauses, f fills the screen. */

import { parentIn } from './tree.js';
import { isTypingIn } from './typing.js';
import { dom } from './members.js';

/** The roles that authors give to a player. */
const ROLES = /^(region|group|application)$/;
const CONTROL = 'button,input,[role=button],[role=slider]';
/** A selector for content that makes an element a part of the page, which contains a video among other things. */
const DOCUMENT_PARTS = 'h1,h2,h3,h4,h5,h6,main,article,nav,aside,table';
/** The part of a player that its video fills at least. */
const FILLED = 0.4;
/** The greatest height of a player without a picture, in pixels. */
const BAR = 400;

/**
 * Returns whether an element is a player: a component that is used like a video element, or an element around a video or a sound, with
 * controls of its own, that can have the focus or has a role, and contains little else. A bare `<video controls>` is none, because the
 * controls of browsers react to no letters.
 */
export function isPlayer(el: Element): boolean {
  const isComponent = dom(el).localName.includes('-');
  if (isComponent && isMedia(el)) return true;
  if (!isComponent && !isFocusable(el) && !ROLES.test(dom(el).getAttribute('role') ?? '')) return false;
  // Most components and regions are parts of a document, which their first elements tell.
  if ([el, dom(el).shadowRoot].some(isDocument)) return false;
  const media = mediaIn(el);
  return media !== null && fills(media, el) && (isComponent || dom(el).querySelector(CONTROL) !== null);
}

function isDocument(root: Element | ShadowRoot | null): boolean {
  return (
    root !== null &&
    (dom(root).querySelector(DOCUMENT_PARTS) !== null || [...dom(root).querySelectorAll('p')].some(isText))
  );
}

/** Returns whether an element receives typed characters, or is inside a player, to which letters belong. */
export function takesLetters(el: Element | null): boolean {
  return el !== null && (isTypingIn(el) || isInPlayer(el));
}

/** Returns whether an element is a player or inside one. */
export function isInPlayer(el: Element): boolean {
  for (let at: Element | null = el; at; at = parentIn(at)) if (isPlayer(at)) return true;
  return false;
}

/** Returns whether the page makes an element focusable; keynav does so only for the current item. */
function isFocusable(el: Element): boolean {
  return dom(el).hasAttribute('tabindex') && !dom(el).hasAttribute('data-keynav-current');
}

function isMedia(el: Element): boolean {
  const { play } = dom(el as HTMLMediaElement);
  return typeof play === 'function' && 'paused' in el;
}

/** Returns the video or sound of a player, which a component may contain in its own tree. */
function mediaIn(el: Element): Element | null {
  const { shadowRoot, ownerDocument } = dom(el);
  // These collections are kept by the browser, so that most pages, without any media, are not searched.
  for (const name of ['video', 'audio'])
    for (const media of dom(ownerDocument).getElementsByTagName(name))
      if (dom(el).contains(media)) return media;
  return shadowRoot?.querySelector('video,audio') ?? [...dom(el).children].find(isMedia) ?? null;
}

/** Returns whether a video is most of an element, or the element is no higher than the controls of a sound. */
function fills(media: Element, el: Element): boolean {
  const [inner, outer] = [dom(media).getBoundingClientRect(), dom(el).getBoundingClientRect()];
  const area = inner.width * inner.height;
  return area > 0 && dom(media).localName !== 'audio'
    ? area >= FILLED * outer.width * outer.height
    : outer.height <= BAR;
}

/** Returns whether a paragraph is read as text, rather than hidden for some readers. */
function isText(paragraph: Element): boolean {
  const { width, height } = dom(paragraph).getBoundingClientRect();
  return width > 10 && height > 10 && dom(paragraph).checkVisibility({ visibilityProperty: true });
}
