/** Tests which URLs the palette links to. */

import { expect } from '@open-wc/testing';
import { usableUrl } from './url.js';

const PAGE = 'https://x.example/docs/a.html?q#top';

describe('a URL', () => {
  for (const [url, base, isUsable] of [
    ['https://y.example/', PAGE, true],
    ['HTTP://y.example/', PAGE, true],
    ['b.html', PAGE, true],
    ['/b', PAGE, true],
    ['//y.example/', PAGE, true],
    ['', PAGE, true],
    ['#one', PAGE, true],
    ['mailto:a@b.example', PAGE, true],
    ['tel:+123', PAGE, true],
    ['file:///home/a.html', PAGE, true],
    ['#one', 'about:blank', true],
    ['about:blank', PAGE, false],
    [' about:blank', PAGE, false],
    ['a\tbout:blank', PAGE, false],
    ['ABOUT:blank', PAGE, false],
    ['blob:https://x.example/1', PAGE, false],
    ['ws://x.example/', PAGE, false],
    ['https://', PAGE, false],
  ] as const)
    it(`${JSON.stringify(url)} on ${base} ${isUsable ? 'leads to a page' : 'is none'}`, () =>
      expect(usableUrl(url, base)).to.equal(isUsable ? url : undefined));
});
