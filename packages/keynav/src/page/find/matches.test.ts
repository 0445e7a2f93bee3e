/** The words of a query on a page. */

import { expect } from '@open-wc/testing';
import { clear, stage } from '../../../test/stage.js';
import { clearMatches, drawMatches, matchesIn, type Match } from './matches.js';

const found = (html: string, query: string) =>
  matchesIn(stage(html), query).matches.map(({ range }) => range.toString());
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
    [
      'what is hidden until it is found is found, also inside a closed section',
      '<div hidden=until-found><p>needle</p></div><details><summary>s</summary><p hidden=until-found>needle</p></details>',
      'needle',
      ['needle', 'needle'],
    ],
    [
      'what is hidden in there for good is not',
      '<div hidden=until-found><p hidden>needle</p></div><div hidden><p hidden=until-found>needle</p></div><div hidden=until-found style="visibility:hidden"><p>needle</p></div>',
      'needle',
      [],
    ],
    ['does not go over a break', '<p>ab<br>cd</p>', 'bc', []],
    ['a part of a line that is not shown is not found', '<p>a <b hidden>needle</b></p>', 'needle', []],
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
    const { matches } = matchesIn(stage('<p>x x x</p>'), 'x');
    drawMatches(matches, 1);
    expect([
      CSS.highlights.get('keynav-find')?.size,
      CSS.highlights.get('keynav-find-current')?.size,
    ]).to.deep.equal([3, 1]);
    clearMatches();
    expect(CSS.highlights.has('keynav-find')).to.equal(false);
  });
  it('draws those around the one where there are too many', () => {
    const { matches } = matchesIn(stage(`<p>${'x '.repeat(5000)}</p>`), 'x');
    drawMatches(matches, 4990);
    const drawn = [...(CSS.highlights.get('keynav-find') ?? [])];
    expect([drawn.length < 5000, drawn.includes((matches[4990] as Match).range)]).to.deep.equal([true, true]);
  });
});

describe('find in shadow roots', () => {
  afterEach(clear);

  /** A piece of page whose elements with `data-shadow` get open shadow roots with that. */
  function shadowed(html: string): HTMLElement {
    const root = stage(html);
    const open = (within: ParentNode): void => {
      for (const host of within.querySelectorAll<HTMLElement>('[data-shadow]')) {
        const shadow = host.attachShadow({ mode: 'open' });
        shadow.innerHTML = host.dataset['shadow'] ?? '';
        open(shadow);
      }
    };
    open(root);
    return root;
  }
  const cases: readonly (readonly [claim: string, html: string, query: string, around: readonly string[]])[] =
    [
      ['finds what is in one', '<p>x</p><div data-shadow="<p>x</p>"></div>', 'x', ['P', 'P']],
      [
        'finds what is in one inside another',
        `<div data-shadow='<div data-shadow="&lt;b&gt;x&lt;/b&gt;"></div>'></div>`,
        'x',
        ['B'],
      ],
      ['finds text alone in one', '<div data-shadow="words"></div>', 'words', ['DIV']],
      [
        'goes in the order in which it is read: what is slotted comes where its slot is',
        '<div data-shadow="<i>1 x</i><slot></slot><b>3 x</b>"><u>2 x</u></div><p>4 x</p>',
        'x',
        ['I', 'U', 'B', 'P'],
      ],
      [
        'finds what stands in a slot for want of anything else',
        '<div data-shadow="<slot>x</slot>"></div>',
        'x',
        ['SLOT'],
      ],
      ['does not find what no slot shows', '<div data-shadow="<p>y</p>"><p>x</p></div>', 'x', []],
      ['does not go over the edge of one', '<p>ab<span data-shadow="cd"></span>ef</p>', 'bc', []],
    ];
  for (const [claim, html, query, around] of cases)
    it(claim, () => {
      const { matches } = matchesIn(shadowed(html), query);
      expect(matches.map(({ inside }) => inside.tagName)).to.deep.equal(around);
      for (const { range } of matches) expect(range.toString()).to.equal(query);
    });
  it('tells how many come before where the reader is, also there', () => {
    const root = shadowed('<p>x</p><div data-shadow="<p>x</p><p class=here>x</p>"></div><p>x</p>');
    const here = root.querySelector('div')?.shadowRoot?.querySelector('.here') as Element;
    expect(matchesIn(root, 'x', here).before).to.equal(2);
  });
});
