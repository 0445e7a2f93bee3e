/** Focus that the page takes away comes back, for those who use keys. */

import { expect } from '@open-wc/testing';
import { byId, clear, focusedId, later, stage, started } from '../../../test/stage.js';
import { pressKeys, until } from '../../../test/real.js';

const LIST = '<p id=a>1</p><p id=b>2</p><p id=c>3</p>';
const frames = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
};
/** The address is what it was after the test. */
function routed(path: string): void {
  const before = location.href;
  history.pushState(null, '', path);
  later(() => history.replaceState(null, '', before));
}

describe('focus that is lost', () => {
  afterEach(clear);

  it('goes on to what followed a removed item', async () => {
    stage(`<main>${LIST}</main>`);
    started();
    await pressKeys('jj');
    byId('b').remove();
    await until(() => focusedId() === 'c', 'the follower has the focus');
  });
  it('goes to the same item where it was rendered anew, in more than one step', async () => {
    stage(`<main id=m>${LIST}</main>`);
    started();
    await pressKeys('jj');
    byId('m').innerHTML = '';
    await Promise.resolve();
    byId('m').innerHTML = LIST;
    await until(() => focusedId() === 'b', 'the new node has the focus');
  });
  it('goes to a neighbour of what was hidden', async () => {
    stage(`<main>${LIST}</main>`);
    started();
    await pressKeys('jj');
    byId('b').hidden = true;
    await until(() => focusedId() === 'c', 'the neighbour has the focus');
  });
  it('comes back from a dialog whose opener is gone', async () => {
    stage(`<main>${LIST}<p><button id=o>o</button></p></main><dialog id=d><button id=x>x</button></dialog>`);
    started();
    await pressKeys('jjjj');
    expect(focusedId()).to.equal('o');
    (byId('d') as HTMLDialogElement).showModal();
    byId('o').remove();
    await pressKeys('j');
    (byId('d') as HTMLDialogElement).close();
    await until(() => focusedId() === 'c', 'what stands in its place has the focus');
  });
  it('stays where the page itself has put it', async () => {
    stage(`<main>${LIST}</main><button id=x>x</button>`);
    started();
    await pressKeys('jj');
    byId('b').remove();
    byId('x').focus();
    await frames();
    expect(focusedId()).to.equal('x');
  });
  it("is nobody's before the first key", async () => {
    stage(`<main>${LIST}<button id=x>x</button></main>`);
    started();
    byId('x').focus();
    byId('x').remove();
    await frames();
    expect(focusedId()).to.equal('body');
  });
});

describe('a page exchanged by script', () => {
  afterEach(clear);

  it('begins at its heading where the focus was lost', async () => {
    stage(`<main id=m>${LIST}</main>`);
    const nav = started();
    await pressKeys('jj');
    routed('/elsewhere');
    byId('m').outerHTML = '<main id=m><p id=d>x</p><h1 id=h>T</h1></main>';
    nav.refresh();
    await until(() => focusedId() === 'h', 'the heading has the focus');
  });
  it('begins at its heading after a link of its own, and where the script put the focus otherwise', async () => {
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
  it('begins at its heading also where that comes a while after the address', async () => {
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
  it('is left alone while somebody types', async () => {
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
});
