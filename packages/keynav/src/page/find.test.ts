/** The words of a query on a page. */

import { expect } from '@open-wc/testing';
import { clear, stage } from '../../test/stage.js';
import { clearMatches, drawMatches, matchesIn } from './find.js';

const found = (html: string, query: string) =>
  matchesIn(stage(html), query).map(({ range }) => range.toString());
const cases: readonly (readonly [claim: string, html: string, query: string, matches: readonly string[]])[] =
  [
    ['finds each place', '<p>one two one</p><p>one</p>', 'one', ['one', 'one', 'one']],
    ['capitals do not count in a small query', '<p>One ONE</p>', 'one', ['One', 'ONE']],
    ['capitals count where the query has some', '<p>One one</p>', 'One', ['One']],
    ['goes across inline tags', '<p>a<b>b</b><i>c</i>d</p>', 'abcd', ['abcd']],
    ['does not go from block to block', '<p>ab</p><p>cd</p>', 'bc', []],
    [
      'a line break in the source is a space',
      '<p>hello\n     world</p>',
      'hello world',
      ['hello\n     world'],
    ],
    ['letters that grow in lower case do not shift the rest', '<p>İİİ needle</p>', 'needle', ['needle']],
    ['text is text', '<p>a (b [c * \\ "</p>', '(b [c * \\ "', ['(b [c * \\ "']],
    [
      'what is hidden is not found',
      '<p hidden>x</p><div style="display:none">x</div><p aria-hidden=true>x</p><p data-keynav-skip>x</p><div inert><p>x</p></div>',
      'x',
      [],
    ],
    ['scripts are not found', '<script type=none>x</script><style>x</style><template>x</template>', 'x', []],
    [
      'closed sections are found',
      '<details><summary>s</summary><p>needle</p></details>',
      'needle',
      ['needle'],
    ],
    [
      'a closed section inside something hidden is not',
      '<div style="display:none"><details><summary>s</summary><p>needle</p></details></div>',
      'needle',
      [],
    ],
    [
      'closed sections inside closed sections are found',
      '<details><summary>s</summary><details><summary>t</summary><p>needle</p></details></details>',
      'needle',
      ['needle'],
    ],
    [
      'what is hidden in them is not',
      '<details><summary>s</summary><p hidden>needle</p></details>',
      'needle',
      [],
    ],
    ['an empty query finds nothing', '<p>x</p>', ' ', []],
  ];

describe('find', () => {
  afterEach(() => {
    clearMatches();
    clear();
  });
  for (const [claim, html, query, matches] of cases)
    it(claim, () => expect(found(html, query)).to.deep.equal(matches));

  it('draws all and the one', () => {
    const matches = matchesIn(stage('<p>x x x</p>'), 'x');
    drawMatches(matches, matches[1]);
    expect([
      CSS.highlights.get('keynav-find')?.size,
      CSS.highlights.get('keynav-find-current')?.size,
    ]).to.deep.equal([3, 1]);
    clearMatches();
    expect(CSS.highlights.has('keynav-find')).to.equal(false);
  });
});
