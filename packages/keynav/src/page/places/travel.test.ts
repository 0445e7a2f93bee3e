/** Tests the ways to other documents. */

import { expect } from '@open-wc/testing';
import { byId, clear, stage } from '../../../test/stage.js';
import { DocumentTravel } from './travel.js';

/** Returns a document with the elements of the real one but another address; navigation is only recorded, in `went`. */
function at(href: string): { doc: Document; went: unknown[] } {
  const went: unknown[] = [];
  const view = {
    location: { href, assign: (to: string) => went.push(to) },
    history: { go: (steps: number) => went.push(steps) },
  };
  const doc = {
    defaultView: view,
    querySelector: (selector: string) => document.querySelector(selector),
    querySelectorAll: (selector: string) => document.querySelectorAll(selector),
  };
  return { doc: doc as unknown as Document, went };
}

describe('travel', () => {
  afterEach(clear);

  const ups: readonly (readonly [from: string, levels: number, to: string | null])[] = [
    ['https://a.example/x/y/', 1, 'https://a.example/x/'],
    ['https://a.example/x/y', 1, 'https://a.example/x/'],
    ['https://a.example/x/y/index.html', 1, 'https://a.example/x/'],
    ['https://a.example/x/y/?q=1#h', 1, 'https://a.example/x/'],
    ['https://a.example/x/y/z/', 2, 'https://a.example/x/'],
    ['https://a.example/x/', 9, 'https://a.example/'],
    ['https://a.example/', 1, null],
    ['https://a.example/index.html', 1, null],
  ];
  for (const [from, levels, to] of ups) {
    it(`goes up ${levels} from ${from} to ${to ?? 'nowhere'}`, () => {
      const { doc, went } = at(from);
      expect(new DocumentTravel(doc, () => null).up(levels)).to.equal(to !== null);
      expect(went).to.deep.equal(to === null ? [] : [to]);
    });
  }
  it('follows a link by its relation', () => {
    stage('<a rel="nofollow next" href="https://b.example/next">n</a>');
    const { doc, went } = at('https://a.example/');
    const travel = new DocumentTravel(doc, () => null);
    expect([travel.follow('next'), travel.follow('prev'), went]).to.deep.equal([
      true,
      false,
      ['https://b.example/next'],
    ]);
  });
  it('goes any distance through the history in one step', () => {
    const { doc, went } = at('https://a.example/');
    new DocumentTravel(doc, () => null).go(-3);
    expect(went).to.deep.equal([-3]);
  });
  it('returns the address of the page, or of the heading above the current item', () => {
    stage('<h2 id=one>1</h2><p id=a>x</p><h2 id=two>2</h2><p id=b>y</p>');
    const address = (item: string) =>
      new DocumentTravel(at('https://a.example/x?q=1#old').doc, () => (item ? byId(item) : null)).address(
        'heading',
      );
    expect(new DocumentTravel(at('https://a.example/x#old').doc, () => null).address('page')).to.equal(
      'https://a.example/x',
    );
    expect(['a', 'b', 'two', ''].map(address)).to.deep.equal(
      ['#one', '#two', '#two', ''].map(hash => `https://a.example/x?q=1${hash}`),
    );
  });
});
