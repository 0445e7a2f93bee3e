/** Tests what screen readers announce after a jump. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage, started } from '../../../test/stage.js';
import { clock } from '../../../test/clock.js';
import { pressKeys } from '../../../test/real.js';

const PAGE =
  '<nav data-keynav-region=left aria-labelledby=t><h2 id=t>The  sections</h2><a href="#1">1</a><a href="#2">2</a></nav><main data-keynav-region=main><p>1</p><p>2</p><p>3</p></main>';
const announced = (): string => document.querySelector('[role=status]')?.textContent ?? '';

describe('announcements', () => {
  afterEach(clear);

  it('contain the region and the item number after a change of region and a jump, and not after a step', async () => {
    stage(PAGE);
    started();
    const pass = clock();
    await pressKeys('jj');
    pass(60_000);
    expect(announced()).to.equal('');
    await pressKeys('G');
    pass(299);
    expect(announced()).to.equal('');
    pass(1);
    expect(announced()).to.equal('main, item 3 of 3');
    await pressKeys('H');
    pass(300);
    expect(announced()).to.equal('The sections, item 1 of 2');
  });

  it('contain the label of a region in a shadow root, by an id in that root', async () => {
    stage('<main data-keynav-region=main><p>1</p></main><div id=host></div><i id=t>Another</i>');
    const root = byId('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<nav aria-labelledby=t><h2 id=t>Inside</h2><a href="#1">1</a></nav>';
    const nav = started();
    later(nav.regions.add('left', root.querySelector('nav') as HTMLElement));
    const pass = clock();
    await pressKeys('jH');
    pass(300);
    expect(announced()).to.equal('Inside, item 1 of 1');
  });
});
