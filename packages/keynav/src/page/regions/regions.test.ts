/** Tests that regions are found by markup, by options, by landmarks, and by the layout of a page. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { topModal } from '../dom/modal.js';
import { findRegions, rulesOf, type RegionOptions } from './regions.js';

const text = 'Words to read in a sentence that is long enough to be prose. '.repeat(20);
const links = '<a href="#1">one</a> <a href="#2">two</a> <a href="#3">three</a>';
/** Returns each region of the page as its name and the id of its element. */
const names = (options: RegionOptions = {}) =>
  findRegions(document, new Map(Object.entries(options).map(([name, option]) => [name, rulesOf(option)])))
    .map(
      ({ name, element }) =>
        `${name}=${element.id || (element.querySelector('#c') ? 'stage' : element.localName)}`,
    )
    .join(' ');

const pages: readonly (readonly [claim: string, html: string, regions: string])[] = [
  [
    'are named by markup',
    '<nav id=a data-keynav-region=left></nav><main id=b data-keynav-region=main></main><aside id=c data-keynav-region=notes></aside>',
    'left=a main=b notes=c',
  ],
  [
    'are not guessed if there is markup, except main',
    '<header id=h></header><nav id=a data-keynav-region=left></nav><main id=b></main>',
    'left=a main=b',
  ],
  ['need a name that is not empty', '<main id=b></main><div id=a data-keynav-region=""></div>', 'main=b'],
  [
    'are named by the positions of landmarks',
    '<header id=h>x</header><div style="display:flex"><nav id=l style="width:100px">x</nav><main id=m style="flex:1">x</main><aside id=r style="width:100px">x</aside></div><footer id=f>x</footer>',
    'navbar=h left=l main=m right=r footer=f',
  ],
  [
    'are named by the positions of landmarks on a right-to-left page too',
    '<div dir=rtl style="display:flex"><nav id=n style="width:100px">x</nav><main id=m style="flex:1">x</main></div>',
    'right=n main=m',
  ],
  ['include a nav above main as the navbar', '<nav id=n>x</nav><main id=m>x</main>', 'navbar=n main=m'],
  [
    'have different names if two are on one side',
    '<nav id=n>x</nav><nav id=o>x</nav><main id=m>x</main>',
    'navbar=n navbar-2=o main=m',
  ],
  ['do not include a landmark inside main', '<main id=m><header>x</header><nav>x</nav></main>', 'main=m'],
  ['do not include a hidden main', '<main id=a hidden>x</main><main id=b>y</main>', 'main=b'],
  ['use a single article as main', `<nav id=n>x</nav><article id=a>${text}</article>`, 'navbar=n main=a'],
  [
    'use the container of several articles as main',
    `<div id=list><article>${text}</article><article>${text}</article></div>`,
    'main=list',
  ],
  [
    'use the element with most of the text as main',
    `<nav id=n>${links}</nav><div id=w><div id=c>${text}</div></div><footer id=f>x</footer>`,
    'navbar=n main=c footer=f',
  ],
  [
    'include a column of links beside the text as a sidebar',
    `<div style="display:flex"><div id=l style="width:100px">${links}</div><div id=c style="flex:1"><p>${text}</p></div></div>`,
    'left=l main=c',
  ],
  [
    'include the title in main, also if it has a container of its own',
    `<div id=w><div><h1>T</h1><p>short</p></div><div id=c><p>${text}</p></div></div>`,
    'main=w',
  ],
  [
    'include in main the text outside the largest section',
    `<div id=w><div><p>${text.slice(0, 200)}</p></div><div id=c><p>${text}</p></div></div>`,
    'main=w',
  ],
  [
    'do not use a long list of links as main',
    `<div style="display:flex"><div id=c style="flex:1"><h1>T</h1><p>${text.slice(0, 120)}</p></div><div id=r style="width:100px">${links.repeat(90)}</div></div>`,
    'main=c right=r',
  ],
  [
    'include a column beside the text also if main contains both',
    `<div id=w><h1>T</h1><div style="display:flex"><div id=l style="width:100px">${links}</div><div style="flex:1"><p>${text}</p></div></div></div>`,
    'main=w left=l',
  ],
  [
    'can be the cells of a layout table',
    `<table id=t width="100%"><tr><td id=l width="120">${links}</td><td id=c><h1>T</h1><p>${text}</p></td></tr></table>`,
    'left=l main=c',
  ],
  [
    'are named by the position of content that is out of the flow',
    `<nav id=n><div style="position:fixed;left:0;top:0;bottom:0;width:100px">${links}</div></nav><main id=m style="margin-left:110px">x</main>`,
    'left=n main=m',
  ],
  [
    'do not treat a page of links as a column, nor its footer as main',
    `<div id=c><h3>f</h3><ul>${`<li>F1 : ${links}</li>`.repeat(30)}</ul></div><div id=f>${text.slice(0, 100)}</div>`,
    'main=stage',
  ],
  [
    'include menus inside a main landmark that are beside its text',
    `<main id=m style="display:flex"><div style="width:100px"><nav id=l>${links}</nav></div><div id=c style="flex:1"><p>${text}</p></div><div id=r style="width:100px">${links}</div></main>`,
    'main=m left=l right=r',
  ],
  [
    'treat lists of links beside each other as main rather than as columns',
    `<main id=m style="display:flex"><div style="width:100px">${links}</div><div style="width:100px">${links}</div></main>`,
    'main=m',
  ],
  [
    'do not use the header of a section as a navbar',
    `<div><section id=w><header id=h><h1>T</h1></header><p>${text}</p></section></div>`,
    'main=w',
  ],
  [
    'include a column without a landmark beside a main landmark',
    `<div style="display:flex"><div id=l style="width:100px">${links}</div><div role=main id=m style="flex:1"><p>${text}</p></div></div>`,
    'left=l main=m',
  ],
  [
    'include columns inside a container with display: contents',
    `<div style="display:flex"><main id=m style="flex:1"><p>${text}</p></main><div style="display:contents;overflow:auto"><div style="width:100px"><nav id=r>${links}</nav></div><div id=s style="width:100px">${links}</div></div></div>`,
    'main=m right=r right-2=s',
  ],
  [
    'combine the landmarks of one column',
    `<div id=l style="position:absolute;left:0;width:100px"><nav>${links}</nav><nav>${links}</nav></div><main id=m style="margin-left:110px">x</main>`,
    'left=l main=m',
  ],
  [
    'do not use the only article as main if the title is outside it',
    `<div id=w><h1>T</h1><section><article id=a>${text}</article></section></div>`,
    'main=w',
  ],
  [
    'treat lists of links in table cells as main, also with a note on each link',
    `<main id=m><table width="100%"><tr>${`<td width="33%"><ul>${'<li><a href="#">a link of rather some length</a> (with a note of no length)</li>'.repeat(20)}</ul></td>`.repeat(2)}</tr></table></main>`,
    'main=m',
  ],
  [
    'do not use a single small article as main',
    `<div id=w><p>${text}</p><article id=a>x</article></div>`,
    'main=w',
  ],
];

describe('regions', () => {
  // The page of the test runner contains only its own scripts.
  beforeEach(() => {
    document.body.style.margin = '0';
    later(() => document.body.style.removeProperty('margin'));
  });
  afterEach(clear);

  for (const [claim, html, regions] of pages) {
    it(claim, () => {
      stage(html);
      expect(names()).to.equal(regions);
    });
  }
  it('are named by options, with a selector or an element', () => {
    stage('<div id=a></div><div id=b></div><div id=c></div>');
    expect(names({ left: '#a', main: byId('b'), right: '#nowhere' })).to.equal('left=a main=b');
  });
  it('are named by options rather than by markup on the same element', () => {
    stage('<div id=a data-keynav-region=left></div><main id=b></main>');
    expect(names({ tree: '#a' })).to.equal('tree=a main=b');
  });
  it('are found by landmarks as before when a site adds a list', () => {
    stage('<nav id=n>x</nav><main id=m>x<div id=list></div></main>');
    expect(names({ list: '#list' })).to.equal('navbar=n main=m list=list');
  });
  it('ignore an attribute that is not a selector, and warn once', () => {
    stage('<nav id=n data-keynav-region=left data-keynav-items="[["><a href="#">x</a></nav><main></main>');
    const warn = console.warn;
    let warnings = 0;
    console.warn = () => void warnings++;
    const [left] = findRegions(document, new Map());
    findRegions(document, new Map());
    expect([left?.scope.isItem, warnings]).to.deep.equal([undefined, 1]);
    console.warn = warn;
  });
  it('find their items by a rule, by an attribute, or by default by their name', () => {
    stage(
      '<div id=a><p>x</p></div><div id=b data-keynav-items=prose></div><div id=c data-keynav-items=".row"></div><main id=m></main>',
    );
    const rules = new Map([
      ['a', { element: '#a', items: 'p' }],
      ['b', { element: '#b' }],
      ['c', { element: '#c', items: 'prose' }],
    ]);
    const scopes = findRegions(document, rules).map(({ scope }) => scope);
    expect(scopes.map(({ isProse, isItem }) => (isItem ? 'rule' : isProse))).to.deep.equal([
      'rule',
      true,
      'rule',
      true,
    ]);
    expect(scopes[0]?.isItem?.(byId('a').firstElementChild as Element)).to.equal(true);
  });
  it('include all of a page without structure in main', () =>
    expect(findRegions(document, new Map())[0]?.name).to.equal('main'));
});

describe('modal dialogs', () => {
  afterEach(clear);

  it('are not found on a page without any', () => expect(topModal(document, true)).to.equal(null));
  it('do not include an open dialog that is not modal', () => {
    stage('<dialog open id=d></dialog>');
    expect(topModal(document, true)).to.equal(null);
  });
  it('are topmost if they contain the focus', () => {
    stage('<dialog id=a><button id=x>x</button></dialog><dialog id=b><button id=y>y</button></dialog>');
    (byId('b') as HTMLDialogElement).showModal();
    (byId('a') as HTMLDialogElement).showModal();
    expect(topModal(document, true)?.id).to.equal('a');
    (byId('a') as HTMLDialogElement).close();
    expect(topModal(document, true)?.id).to.equal('b');
  });
  it('include elements with aria-modal while they are visible', () => {
    stage('<div role=dialog aria-modal=true id=d>x</div>');
    expect(topModal(document, true)?.id).to.equal('d');
    byId('d').hidden = true;
    expect(topModal(document, true)).to.equal(null);
  });
});
