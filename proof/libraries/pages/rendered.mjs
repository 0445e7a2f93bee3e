/** Waits until the web components of a page are drawn. */

/** Resolves when each component in main is defined and has rendered, and a frame has been painted. */
export async function rendered() {
  const widgets = [...document.querySelectorAll('main *')].filter(({ localName }) => localName.includes('-'));
  await Promise.all(
    widgets.map(async widget => {
      await customElements.whenDefined(widget.localName);
      await widget.updateComplete;
    }),
  );
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}
