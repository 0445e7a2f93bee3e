/** A list of ten thousand rows of which thirty are in the document: absolutely positioned, rendered on scroll, with reused nodes. */

const COUNT = 10_000;
const HEIGHT = 24;
const NODES = 30;

/** Fills a scroller. Returns the interface that the engine expects of a virtual list. */
export function virtualList(scroller) {
  const room = document.createElement('div');
  room.style.blockSize = `${COUNT * HEIGHT}px`;
  const nodes = Array.from({ length: NODES }, () => {
    const node = document.createElement('div');
    node.className = 'row';
    node.setAttribute('data-keynav-item', '');
    return node;
  });
  scroller.append(room, ...nodes);
  const firstNow = () =>
    Math.min(COUNT - NODES, Math.max(0, Math.floor(scroller.scrollTop / HEIGHT) - Math.floor(NODES / 3)));
  const nodeOf = index => nodes[index % NODES];
  function render() {
    const first = firstNow();
    for (let index = first; index < first + NODES; index++) {
      const node = nodeOf(index);
      if (node.dataset.index === String(index)) continue;
      node.dataset.index = index;
      node.textContent = `Row ${index}`;
      node.style.insetBlockStart = `${index * HEIGHT}px`;
    }
  }
  function reveal(index) {
    const top = index * HEIGHT;
    const isAbove = top < scroller.scrollTop;
    if (isAbove || top + HEIGHT > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTo({ top: isAbove ? top : top + HEIGHT - scroller.clientHeight, behavior: 'instant' });
    // Some virtual lists render immediately, some in the next frame.
    if (index % 3 === 0) return new Promise(done => requestAnimationFrame(() => done(rendered(index))));
    return rendered(index);
  }
  function rendered(index) {
    render();
    return nodeOf(index).dataset.index === String(index) ? nodeOf(index) : null;
  }
  scroller.addEventListener('scroll', render);
  render();
  return {
    count: () => COUNT,
    indexOf: element => Number(element.closest('.row')?.dataset.index ?? -1),
    reveal,
  };
}
