/** Tests that focus which the page removes is restored for readers who use keys. */

import { expect } from '@open-wc/testing';
import { byId, clear, focusedId, later, stage, started } from '../../../test/stage.js';
import { pressKeys, until } from '../../../test/real.js';

const LIST = '<p id=a>1</p><p id=b>2</p><p id=c>3</p>';
const frames = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
};
/** Changes the address of the page until the end of the test. */
function routed(path: string): void {
  const before = location.href;
  history.pushState(null, '', path);
  later(() => history.replaceState(null, '', before));
}

describe('focus that the page removes', () => {
  afterEach(clear);

  it('moves to the item after a removed one', async () => {
    stage(`<main>${LIST}</main>`);
    started();
    await pressKeys('jj');
    byId('b').remove();
    await until(() => focusedId() === 'c', 'the next item has the focus');
  });
  it('moves to the same item when it is rendered again, even in several steps', async () => {
    stage(`<main id=m>${LIST}</main>`);
    started();
    await pressKeys('jj');
    byId('m').innerHTML = '';
    await Promise.resolve();
    byId('m').innerHTML = LIST;
    await until(() => focusedId() === 'b', 'the new node has the focus');
  });
  it('moves to a neighbour of an item that was hidden', async () => {
    stage(`<main>${LIST}</main>`);
    started();
    await pressKeys('jj');
    byId('b').hidden = true;
    await until(() => focusedId() === 'c', 'the neighbour has the focus');
  });
  it('returns from a dialog even if the button that opened it was removed', async () => {
    stage(`<main>${LIST}<p><button id=o>o</button></p></main><dialog id=d><button id=x>x</button></dialog>`);
    started();
    await pressKeys('jjjj');
    expect(focusedId()).to.equal('o');
    (byId('d') as HTMLDialogElement).showModal();
    byId('o').remove();
    await pressKeys('j');
    (byId('d') as HTMLDialogElement).close();
    await until(() => focusedId() === 'c', 'the item in its place has the focus');
  });
  it('stays where the page itself has moved it', async () => {
    stage(`<main>${LIST}</main><button id=x>x</button>`);
    started();
    await pressKeys('jj');
    byId('b').remove();
    byId('x').focus();
    await frames();
    expect(focusedId()).to.equal('x');
  });
  it('is not restored before the first key', async () => {
    stage(`<main>${LIST}<button id=x>x</button></main>`);
    started();
    byId('x').focus();
    byId('x').remove();
    await frames();
    expect(focusedId()).to.equal('body');
  });
});

describe('a page whose content a script replaces', () => {
  afterEach(clear);

  it('begins at its heading if the focus was lost', async () => {
    stage(`<main id=m>${LIST}</main>`);
    const nav = started();
    await pressKeys('jj');
    routed('/elsewhere');
    byId('m').outerHTML = '<main id=m><p id=d>x</p><h1 id=h>T</h1></main>';
    nav.refresh();
    await until(() => focusedId() === 'h', 'the heading has the focus');
  });
  it('begins at its heading after a link to it, or where the script has moved the focus', async () => {
    stage(`<nav><a id=l href="/elsewhere">x</a></nav><main id=m>${LIST}<button id=x>x</button></main>`);
    const nav = started();
    await pressKeys('j');
    byId('l').focus();
    routed('/elsewhere');
    byId('m').innerHTML = '<h1 id=h>T</h1><button id=x>x</button>';
    nav.refresh();
    await until(() => focusedId() === 'h', 'the heading has the focus');
    byId('x').focus();
    routed('/other');
    nav.refresh();
    await frames();
    expect(focusedId()).to.equal('x');
  });
  it('begins at its heading even if the content changes some time after the address', async () => {
    stage(`<nav><a id=l href="/elsewhere">x</a></nav><main id=m>${LIST}</main>`);
    const nav = started();
    await pressKeys('j');
    byId('l').focus();
    routed('/elsewhere');
    nav.refresh();
    await until(() => focusedId() === 'a', 'the old page has the focus');
    byId('m').innerHTML = '<p id=d>x</p><h1 id=h>T</h1><p id=e>y</p>';
    await until(() => focusedId() === 'h', 'the heading has the focus');
  });
  it('does not take the focus from a field', async () => {
    stage(`<main id=m>${LIST}<p><input id=i></p></main>`);
    const nav = started();
    await pressKeys('j');
    byId('i').focus();
    routed('/query');
    nav.refresh();
    await frames();
    expect(focusedId()).to.equal('i');
  });
  it('a jump to a fragment makes its target the current item', async () => {
    stage(
      `<nav data-keynav-region=left><a id=l href="#c">x</a></nav><main data-keynav-region=main>${LIST}</main>`,
    );
    const nav = started();
    const before = location.href;
    later(() => history.replaceState(null, '', before.replace(/#.*/, '')));
    await pressKeys('j');
    byId('l').focus();
    byId('l').click();
    await until(() => location.hash === '#c', 'the address has the fragment');
    await frames();
    nav.feed('J');
    expect(focusedId()).to.equal('c');
  });
  it('is on the new content when all of it, with its regions, was replaced', async () => {
    const content = '<main><h1 id=h>Cakes</h1><p id=a>One.</p><p>Two.</p></main>';
    const body = stage(`<div id=body>${content}</div>`);
    started();
    await pressKeys('jjj');
    body.innerHTML = content.replace(/id=\w+/g, '').replace('<h1', '<h1 id=new');
    await until(() => focusedId() === 'new', 'the new heading has the focus');
  });
  it('is remembered from before the first key, if the page removes what Tab has reached', async () => {
    stage(
      '<main><p id=a>One.</p><p id=b>Two.</p><div id=box><p><button id=x>More</button></p></div><p id=c>Three.</p><p id=d>Four.</p></main>',
    );
    started();
    await pressKeys('<Tab>');
    expect(focusedId()).to.equal('x');
    byId('x').remove();
    byId('box').remove();
    await pressKeys('j');
    expect(focusedId()).to.equal('c');
    await pressKeys('j');
    expect(focusedId()).to.equal('d');
  });
});
