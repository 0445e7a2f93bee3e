/** Regions found by markup, by options, by landmarks, and by the page itself. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { topModal } from '../dom/modal.js';
import { findRegions, rulesOf, type RegionOptions } from './regions.js';

const text = 'Words to read in a sentence that is long enough to be prose. '.repeat(20);
const links = '<a href="#1">one</a> <a href="#2">two</a> <a href="#3">three</a>';
const names = (options: RegionOptions = {}) =>
  findRegions(document, new Map(Object.entries(options).map(([name, option]) => [name, rulesOf(option)])))
    .map(
      ({ name, element }) =>
        `${name}=${element.id || (element.querySelector('#c') ? 'stage' : element.localName)}`,
    )
    .join(' ');

const pages: readonly (readonly [claim: string, html: string, regions: string])[] = [
  [
    'markup names them',
    '<nav id=a data-keynav-region=left></nav><main id=b data-keynav-region=main></main><aside id=c data-keynav-region=notes></aside>',
    'left=a main=b notes=c',
  ],
  [
    'with markup nothing else is guessed but main',
    '<header id=h></header><nav id=a data-keynav-region=left></nav><main id=b></main>',
    'left=a main=b',
  ],
  ['an empty name is none', '<main id=b></main><div id=a data-keynav-region=""></div>', 'main=b'],
  [
    'landmarks are told by where they stand',
    '<header id=h>x</header><div style="display:flex"><nav id=l style="width:100px">x</nav><main id=m style="flex:1">x</main><aside id=r style="width:100px">x</aside></div><footer id=f>x</footer>',
    'navbar=h left=l main=m right=r footer=f',
  ],
  [
    'so they are in a page written from right to left',
    '<div dir=rtl style="display:flex"><nav id=n style="width:100px">x</nav><main id=m style="flex:1">x</main></div>',
    'right=n main=m',
  ],
  ['a nav above main is the navbar', '<nav id=n>x</nav><main id=m>x</main>', 'navbar=n main=m'],
  [
    'two on one side have two names',
    '<nav id=n>x</nav><nav id=o>x</nav><main id=m>x</main>',
    'navbar=n navbar-2=o main=m',
  ],
  ['a landmark inside main is part of it', '<main id=m><header>x</header><nav>x</nav></main>', 'main=m'],
  ['a hidden main is not the one', '<main id=a hidden>x</main><main id=b>y</main>', 'main=b'],
  ['one article is main', `<nav id=n>x</nav><article id=a>${text}</article>`, 'navbar=n main=a'],
  [
    'several articles have their list as main',
    `<div id=list><article>${text}</article><article>${text}</article></div>`,
    'main=list',
  ],
  [
    'most of the text is main',
    `<nav id=n>${links}</nav><div id=w><div id=c>${text}</div></div><footer id=f>x</footer>`,
    'navbar=n main=c footer=f',
  ],
  [
    'a column of links beside it is a sidebar',
    `<div style="display:flex"><div id=l style="width:100px">${links}</div><div id=c style="flex:1"><p>${text}</p></div></div>`,
    'left=l main=c',
  ],
  [
    'the title belongs to main, also in a box of its own',
    `<div id=w><div><h1>T</h1><p>short</p></div><div id=c><p>${text}</p></div></div>`,
    'main=w',
  ],
  [
    'a section with most of the text is not all of it',
    `<div id=w><div><p>${text.slice(0, 200)}</p></div><div id=c><p>${text}</p></div></div>`,
    'main=w',
  ],
  [
    'a long list of links does not make main',
    `<div style="display:flex"><div id=c style="flex:1"><h1>T</h1><p>${text.slice(0, 120)}</p></div><div id=r style="width:100px">${links.repeat(90)}</div></div>`,
    'main=c right=r',
  ],
  [
    'a column beside the text is a region also where main is around both',
    `<div id=w><h1>T</h1><div style="display:flex"><div id=l style="width:100px">${links}</div><div style="flex:1"><p>${text}</p></div></div></div>`,
    'main=w left=l',
  ],
  [
    'the cells of a table that places them are columns',
    `<table id=t width="100%"><tr><td id=l width="120">${links}</td><td id=c><h1>T</h1><p>${text}</p></td></tr></table>`,
    'left=l main=c',
  ],
  [
    'a landmark whose content has left the flow stands where that content stands',
    `<nav id=n><div style="position:fixed;left:0;top:0;bottom:0;width:100px">${links}</div></nav><main id=m style="margin-left:110px">x</main>`,
    'left=n main=m',
  ],
  [
    'a page of links with a title is no column, and its footer not main',
    `<div id=c><h3>f</h3><ul>${`<li>F1 : ${links}</li>`.repeat(30)}</ul></div><div id=f>${text.slice(0, 100)}</div>`,
    'main=stage',
  ],
  [
    'menus inside of a main that has a name are regions where they stand beside its text',
    `<main id=m style="display:flex"><div style="width:100px"><nav id=l>${links}</nav></div><div id=c style="flex:1"><p>${text}</p></div><div id=r style="width:100px">${links}</div></main>`,
    'main=m left=l right=r',
  ],
  [
    'lists of links beside each other are the main part and no columns of it',
    `<main id=m style="display:flex"><div style="width:100px">${links}</div><div style="width:100px">${links}</div></main>`,
    'main=m',
  ],
  [
    'the head of a section is no bar of the page',
    `<div><section id=w><header id=h><h1>T</h1></header><p>${text}</p></section></div>`,
    'main=w',
  ],
  [
    'a column beside a main that has a name is one without a landmark too',
    `<div style="display:flex"><div id=l style="width:100px">${links}</div><div role=main id=m style="flex:1"><p>${text}</p></div></div>`,
    'left=l main=m',
  ],
  [
    'columns whose boxes are those of a box without one',
    `<div style="display:flex"><main id=m style="flex:1"><p>${text}</p></main><div style="display:contents;overflow:auto"><div style="width:100px"><nav id=r>${links}</nav></div><div id=s style="width:100px">${links}</div></div></div>`,
    'main=m right=r right-2=s',
  ],
  [
    'landmarks in one column are one region',
    `<div id=l style="position:absolute;left:0;width:100px"><nav>${links}</nav><nav>${links}</nav></div><main id=m style="margin-left:110px">x</main>`,
    'left=l main=m',
  ],
  [
    'the only article is not main where the title stands outside',
    `<div id=w><h1>T</h1><section><article id=a>${text}</article></section></div>`,
    'main=w',
  ],
  [
    'lists of links in cells are the main part too, whatever is said of each link',
    `<main id=m><table width="100%"><tr>${`<td width="33%"><ul>${'<li><a href="#">a link of rather some length</a> (with a note of no length)</li>'.repeat(20)}</ul></td>`.repeat(2)}</tr></table></main>`,
    'main=m',
  ],
  ['one small article is not main', `<div id=w><p>${text}</p><article id=a>x</article></div>`, 'main=w'],
];

describe('regions', () => {
  // The page of the test runner has nothing but scripts of its own.
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
  it('options name them by selector or element', () => {
    stage('<div id=a></div><div id=b></div><div id=c></div>');
    expect(names({ left: '#a', main: byId('b'), right: '#nowhere' })).to.equal('left=a main=b');
  });
  it('an option wins over markup on the same element', () => {
    stage('<div id=a data-keynav-region=left></div><main id=b></main>');
    expect(names({ tree: '#a' })).to.equal('tree=a main=b');
  });
  it('a list that a site adds takes nothing from what is found by landmarks', () => {
    stage('<nav id=n>x</nav><main id=m>x<div id=list></div></main>');
    expect(names({ list: '#list' })).to.equal('navbar=n main=m list=list');
  });
  it('an attribute that is no selector counts as not there', () => {
    stage('<nav id=n data-keynav-region=left data-keynav-items="[["><a href="#">x</a></nav><main></main>');
    const warn = console.warn;
    let told = 0;
    console.warn = () => void told++;
    const [left] = findRegions(document, new Map());
    findRegions(document, new Map());
    expect([left?.scope.isItem, told]).to.deep.equal([undefined, 1]);
    console.warn = warn;
  });
  it('say how their items are told: by rule, by attribute, else by name', () => {
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
  it('a page without anything is main as a whole', () =>
    expect(findRegions(document, new Map())[0]?.name).to.equal('main'));
});

describe('modal dialogs', () => {
  afterEach(clear);

  it('there is none on most pages', () => expect(topModal(document, true)).to.equal(null));
  it('a dialog that is not modal is none', () => {
    stage('<dialog open id=d></dialog>');
    expect(topModal(document, true)).to.equal(null);
  });
  it('the one with the focus is on top', () => {
    stage('<dialog id=a><button id=x>x</button></dialog><dialog id=b><button id=y>y</button></dialog>');
    (byId('b') as HTMLDialogElement).showModal();
    (byId('a') as HTMLDialogElement).showModal();
    expect(topModal(document, true)?.id).to.equal('a');
    (byId('a') as HTMLDialogElement).close();
    expect(topModal(document, true)?.id).to.equal('b');
  });
  it('one that says so by ARIA counts while it is shown', () => {
    stage('<div role=dialog aria-modal=true id=d>x</div>');
    expect(topModal(document, true)?.id).to.equal('d');
    byId('d').hidden = true;
    expect(topModal(document, true)).to.equal(null);
  });
});
