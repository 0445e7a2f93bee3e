/** The part of the screen that a keyboard on it leaves free. */

/** Keeps the height of what can be seen in a custom property of an element, `--_visible`, until the signal. */
export function followViewport(el: HTMLElement, signal: AbortSignal): void {
  const viewport = el.ownerDocument.defaultView?.visualViewport;
  if (!viewport) return;
  const measure = (): void => el.style.setProperty('--_visible', `${viewport.height * viewport.scale}px`);
  viewport.addEventListener('resize', measure, { signal });
  signal.addEventListener('abort', () => el.style.removeProperty('--_visible'), { once: true });
  measure();
}
