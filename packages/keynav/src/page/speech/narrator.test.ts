/** What ears are told of where the reader has come to. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage, started } from '../../../test/stage.js';
import { clock } from '../../../test/clock.js';
import { pressKeys } from '../../../test/real.js';

const PAGE =
  '<nav data-keynav-region=left aria-labelledby=t><h2 id=t>The  sections</h2><a href="#1">1</a><a href="#2">2</a></nav><main data-keynav-region=main><p>1</p><p>2</p><p>3</p></main>';
const told = (): string => document.querySelector('[role=status]')?.textContent ?? '';

describe('ears', () => {
  afterEach(clear);

  it('are told the region and the number after a change of region and a jump, and nothing at a step', async () => {
    stage(PAGE);
    started();
    const pass = clock();
    await pressKeys('jj');
    pass(60_000);
    expect(told()).to.equal('');
    await pressKeys('G');
    pass(299);
    expect(told()).to.equal('');
    pass(1);
    expect(told()).to.equal('main, item 3 of 3');
    await pressKeys('H');
    pass(300);
    expect(told()).to.equal('The sections, item 1 of 2');
  });

  it('are told a region in a shadow root by the label that its id has there', async () => {
    stage('<main data-keynav-region=main><p>1</p></main><div id=host></div><i id=t>Another</i>');
    const root = byId('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<nav aria-labelledby=t><h2 id=t>Inside</h2><a href="#1">1</a></nav>';
    const nav = started();
    later(nav.regions.add('left', root.querySelector('nav') as HTMLElement));
    const pass = clock();
    await pressKeys('jH');
    pass(300);
    expect(told()).to.equal('Inside, item 1 of 1');
  });
});
