/** Tests where the text of a query is found on a page. */

import { expect } from '@open-wc/testing';
import { clear, stage } from '../../../test/stage.js';
import { clearMatches, drawMatches, matchesIn, type Match } from './matches.js';

const found = (html: string, query: string) =>
  matchesIn(stage(html), query).matches.map(({ range }) => range.toString());
const cases: readonly (readonly [claim: string, html: string, query: string, matches: readonly string[]])[] =
  [
    ['finds each match', '<p>one two one</p><p>one</p>', 'one', ['one', 'one', 'one']],
    ['ignores case if the query has no capitals', '<p>One ONE</p>', 'one', ['One', 'ONE']],
    ['respects case if the query has capitals', '<p>One one</p>', 'One', ['One']],
    ['matches across inline tags', '<p>a<b>b</b><i>c</i>d</p>', 'abcd', ['abcd']],
    ['does not match across blocks', '<p>ab</p><p>cd</p>', 'bc', []],
    [
      'treats a line break in the source as a space',
      '<p>hello\n     world</p>',
      'hello world',
      ['hello\n     world'],
    ],
    [
      'returns the right range after letters that are longer in lower case',
      '<p>İİİ needle</p>',
      'needle',
      ['needle'],
    ],
    ['has no special characters', '<p>a (b [c * \\ "</p>', '(b [c * \\ "', ['(b [c * \\ "']],
    [
      'does not find hidden text',
      '<p hidden>x</p><div style="display:none">x</div><p aria-hidden=true>x</p><p data-keynav-skip>x</p><div inert><p>x</p></div>',
      'x',
      [],
    ],
    [
      'does not find scripts and styles',
      '<script type=none>x</script><style>x</style><template>x</template>',
      'x',
      [],
    ],
    [
      'finds text in closed sections',
      '<details><summary>s</summary><p>needle</p></details>',
      'needle',
      ['needle'],
    ],
    [
      'does not find a closed section inside a hidden element',
      '<div style="display:none"><details><summary>s</summary><p>needle</p></details></div>',
      'needle',
      [],
    ],
    [
      'finds closed sections inside closed sections',
      '<details><summary>s</summary><details><summary>t</summary><p>needle</p></details></details>',
      'needle',
      ['needle'],
    ],
    [
      'does not find hidden text in closed sections',
      '<details><summary>s</summary><p hidden>needle</p></details>',
      'needle',
      [],
    ],
    [
      'finds text with hidden=until-found, also inside a closed section',
      '<div hidden=until-found><p>needle</p></div><details><summary>s</summary><p hidden=until-found>needle</p></details>',
      'needle',
      ['needle', 'needle'],
    ],
    [
      'does not find hidden text inside or around hidden=until-found',
      '<div hidden=until-found><p hidden>needle</p></div><div hidden><p hidden=until-found>needle</p></div><div hidden=until-found style="visibility:hidden"><p>needle</p></div>',
      'needle',
      [],
    ],
    ['does not match across a line break', '<p>ab<br>cd</p>', 'bc', []],
    ['does not find a hidden part of a line', '<p>a <b hidden>needle</b></p>', 'needle', []],
    ['finds nothing for an empty query', '<p>x</p>', ' ', []],
  ];

describe('find', () => {
  afterEach(() => {
    clearMatches();
    clear();
  });
  for (const [claim, html, query, matches] of cases)
    it(claim, () => expect(found(html, query)).to.deep.equal(matches));

  it('highlights all matches and the current one', () => {
    const { matches } = matchesIn(stage('<p>x x x</p>'), 'x');
    drawMatches(matches, 1);
    expect([
      CSS.highlights.get('keynav-find')?.size,
      CSS.highlights.get('keynav-find-current')?.size,
    ]).to.deep.equal([3, 1]);
    clearMatches();
    expect(CSS.highlights.has('keynav-find')).to.equal(false);
  });
  it('highlights only matches near the current one if there are too many', () => {
    const { matches } = matchesIn(stage(`<p>${'x '.repeat(5000)}</p>`), 'x');
    drawMatches(matches, 4990);
    const drawn = [...(CSS.highlights.get('keynav-find') ?? [])];
    expect([drawn.length < 5000, drawn.includes((matches[4990] as Match).range)]).to.deep.equal([true, true]);
  });
});

describe('find in shadow roots', () => {
  afterEach(clear);

  /** Adds HTML in which elements with `data-shadow` get an open shadow root with this content. */
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
      ['finds text inside one', '<p>x</p><div data-shadow="<p>x</p>"></div>', 'x', ['P', 'P']],
      [
        'finds text inside nested ones',
        `<div data-shadow='<div data-shadow="&lt;b&gt;x&lt;/b&gt;"></div>'></div>`,
        'x',
        ['B'],
      ],
      ['finds text directly inside one', '<div data-shadow="words"></div>', 'words', ['DIV']],
      [
        'returns matches in reading order, with slotted elements in the place of their slot',
        '<div data-shadow="<i>1 x</i><slot></slot><b>3 x</b>"><u>2 x</u></div><p>4 x</p>',
        'x',
        ['I', 'U', 'B', 'P'],
      ],
      ['finds the default content of a slot', '<div data-shadow="<slot>x</slot>"></div>', 'x', ['SLOT']],
      ['does not find elements without a slot', '<div data-shadow="<p>y</p>"><p>x</p></div>', 'x', []],
      ['does not match across the edge of one', '<p>ab<span data-shadow="cd"></span>ef</p>', 'bc', []],
    ];
  for (const [claim, html, query, around] of cases)
    it(claim, () => {
      const { matches } = matchesIn(shadowed(html), query);
      expect(matches.map(({ inside }) => inside.tagName)).to.deep.equal(around);
      for (const { range } of matches) expect(range.toString()).to.equal(query);
    });
  it('counts the matches before the current item, also inside one', () => {
    const root = shadowed('<p>x</p><div data-shadow="<p>x</p><p class=here>x</p>"></div><p>x</p>');
    const here = root.querySelector('div')?.shadowRoot?.querySelector('.here') as Element;
    expect(matchesIn(root, 'x', here).before).to.equal(2);
  });
});
