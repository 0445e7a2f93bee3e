/** Tests the outlines of regions and items. */

import { expect } from '@open-wc/testing';
import { turn, until } from '../../../test/real.js';
import { clear, later, PAGE, stage, started } from '../../../test/stage.js';

const host = (): Element | null => document.querySelector('[data-keynav-skip][popover]');
const labels = (): string[] =>
  [...(host()?.shadowRoot?.querySelectorAll('span') ?? [])].map(({ textContent }) => textContent ?? '');

describe('outlines', () => {
  afterEach(clear);

  it('show regions with their names and items with their numbers, and are removed again', async () => {
    const page = stage(PAGE);
    const before = page.outerHTML;
    const nav = started();
    nav.run('page.outline');
    await until(() => labels().length > 0, 'they are drawn');
    const named = labels().filter(label => /\D/.test(label));
    expect(named.join(', ')).to.equal('left · 2, main · 13');
    expect(labels().filter(label => label === '2')).to.have.length(2);
    nav.run('page.outline');
    expect([host(), page.outerHTML]).to.deep.equal([null, before]);
  });
  it('never appear after the engine has stopped while they were loading', async () => {
    stage(PAGE);
    const nav = started();
    nav.run('page.outline');
    clear();
    await import('./draw.js');
    await turn();
    expect(host() === null).to.equal(true);
  });
  it('follow the page as it scrolls', async () => {
    stage(PAGE.replaceAll('<p ', '<p style="margin: 30vh 0" '));
    const nav = started();
    nav.run('page.outline');
    await until(() => labels().length > 0, 'they are drawn');
    expect(labels()).not.to.include('13');
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await until(() => labels().includes('13'), 'the last item is outlined');
    later(() => nav.run('page.outline'));
  });
});
