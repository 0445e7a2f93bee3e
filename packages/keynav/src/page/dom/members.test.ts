/** Tests that fields, images and forms may have the names of all members of the DOM: the same keys do the same. */

import { expect } from '@open-wc/testing';
import { keynav } from '../../engine/engine.js';
import { pressKeys, until } from '../../../test/real.js';
import { clear, reports, stage, started } from '../../../test/stage.js';
import { accessibleName } from '../speech/accessible-name.js';
import { dom, isConnected, windowOf } from './members.js';

/** Returns the names of all members that a value has, its own ones excepted. */
function namesOf(value: object): string[] {
  const names = new Set<string>();
  for (let at = Object.getPrototypeOf(value) as object | null; at; at = Object.getPrototypeOf(at) as object)
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names];
}

/** The names of all members of all elements: a form may be read as a field is. */
const OF_FORMS = [
  ...new Set(
    Object.getOwnPropertyNames(window)
      .filter(name => /^HTML\w*Element$/.test(name))
      .flatMap(name => namesOf(Object.create((window as never)[name]['prototype']) as object)),
  ),
];
const OF_DOCUMENTS = namesOf(document);

const field = (name: string) => `<input type=hidden name="${name}">`;
const image = (name: string) => `<img hidden name="${name}">`;

/** A page of a book shop. `around` is in a form around everything, `before` is first in the page. */
const shop = ({ around = '', before = '' }) =>
  `${before}<i id=navigation></i><i id=navigation></i><i id=requestIdleCallback></i><form class=outer tabindex=-1>${around}
  <nav data-keynav-region=left><ul><li><a id=l1 href="#l1">Home</a><li><a id=l2 href="#l2">Books</a></ul></nav>
  <main data-keynav-region=main><h1 id=h>Order a book</h1><p id=p1>Some words with <a id=a1 href="#a1">a link</a>.</p>
  <div class=inner><p id=p2>Choose one.</p><ul><li id=i1>One<li id=i2>Two</ul><button id=b type=button>Count</button>
  <details id=d><summary id=s>More</summary><p id=p3>Details</p></details></div>
  <div style="overflow:auto;height:60px"><p id=p4 style="height:200px">Tall</p></div><h2 id=h2>Later</h2><p id=p5>The end.</p></main></form>`;

/** Moves the content of `.inner` into a form that has `inside`: a parser does not nest forms. */
function nest(root: Element, inside: string): void {
  const inner = Element.prototype.querySelector.call(root, '.inner') as HTMLElement;
  const form = document.createElement('form');
  form.append(...inner.childNodes);
  form.insertAdjacentHTML('afterbegin', inside);
  inner.append(form);
}

const KEYS =
  "j j 2j k G k k k gg } { ] [ o j h j l h l zj J H J zk L <C-d> <C-u> zt zz zb C E zh zl ma G 'a '' 3G . <F6> <S-F6> i <Esc> yh - n N".split(
    ' ',
  );

/** Returns the id of an element, which a form may have a field for. */
const idOf = (el: Element | null | undefined): string | null =>
  el ? Element.prototype.getAttribute.call(el, 'id') : null;

/** Returns names in groups: one of a group could hide what another does, but all alone take a minute. */
function groups(names: readonly string[], size = 20): string[][] {
  return Array.from({ length: Math.ceil(names.length / size) }, (_, i) =>
    names.slice(i * size, (i + 1) * size),
  );
}

/** Returns what each key of KEYS makes focused and current, in a page of its own. Throws what the engine throws. */
function trace(html: { around?: string; inside?: string; before?: string }): string[] {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const doc = frame.contentDocument as Document;
  const { body } = doc;
  // Read before the page has any names.
  const find = doc.querySelector.bind(doc);
  const active = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get as () => Element;
  body.innerHTML = shop(html);
  nest(body, html.inside ?? '');
  const nav = keynav({ document: doc });
  const stop = nav.start();
  try {
    return KEYS.map(keys => {
      nav.feed(keys);
      return `${keys} ${idOf(active.call(doc))} ${idOf(find('[data-keynav-current]'))} ${nav.page.regions.active()?.name}`;
    });
  } finally {
    stop();
    frame.remove();
  }
}

describe('names that shadow members', () => {
  afterEach(clear);

  it('are those of fields before those of forms, which dom reads', () => {
    const el = stage('<form><input name=children><input name=matches><input name=id></form>');
    const form = el.firstElementChild as HTMLFormElement;
    expect(form.children).to.equal(form[0]);
    expect([...dom(form).children]).to.deep.equal([...form]);
    expect(dom(form).matches('form')).to.equal(true);
    dom(form).id = 'f';
    expect(form.getAttribute('id')).to.equal('f');
    expect(dom(form)).to.equal(dom(form));
    expect(dom(el)).to.equal(el);
    expect(dom(null)).to.equal(null);
    expect([isConnected(form), isConnected(undefined), windowOf(form)]).to.deep.equal([true, false, window]);
  });

  it('are the names of members of every form and document', () => {
    expect(OF_FORMS).to.include.members([
      'children',
      'getAttribute',
      'elements',
      'addEventListener',
      'isConnected',
    ]);
    expect(OF_DOCUMENTS).to.include.members(['activeElement', 'body', 'querySelectorAll', 'contains']);
  });

  const usual = ['around', 'inside'].map(
    where => [where, trace({ [where]: field('title-of-book') })] as const,
  );
  for (const [where, expected] of usual)
    it(`change nothing if a form ${where} main has one`, () => {
      expect(new Set(expected).size).to.be.greaterThan(30);
      for (const names of groups(OF_FORMS))
        expect(trace({ [where]: names.map(field).join('') }), `${names}`).to.deep.equal(expected);
    });

  it('change nothing about the name of a form', () => {
    const nameOf = (fields: string): string =>
      accessibleName(stage(`<form title=Search>${fields}</form>`).firstElementChild as Element);
    expect(nameOf('')).to.equal('Search');
    for (const name of OF_FORMS) expect(nameOf(field(name)), name).to.equal('Search');
  });

  it('change nothing if a document has one', () => {
    const expected = trace({ before: image('title-of-book') });
    for (const names of groups(OF_DOCUMENTS))
      expect(trace({ before: names.map(image).join('') }), `${names}`).to.deep.equal(expected);
  });

  it('change nothing if both forms have all of them, with real keys', async () => {
    const walk = async (names: readonly string[]): Promise<string[]> => {
      const fields = names.map(field).join('');
      nest(stage(shop({ around: fields })), fields);
      const errors = reports();
      started();
      const seen: string[] = [];
      // From the last region, F6 leads to the toolbar of Firefox, from which a driver can't return.
      for (const keys of KEYS.filter(keys => !keys.includes('F6'))) {
        await pressKeys(keys);
        seen.push(
          `${keys} ${idOf(document.activeElement)} ${idOf(document.querySelector('[data-keynav-current]'))}`,
        );
      }
      await pressKeys('f');
      await until(() => document.querySelector('[popover]'), 'the hints are drawn');
      await pressKeys('<Esc>');
      await until(() => document.querySelector('[popover]') === null, 'the hints are gone');
      expect(errors).to.deep.equal([]);
      clear();
      return seen;
    };
    window.focus();
    const expected = await walk(['title-of-book']);
    expect((await walk(OF_FORMS)).join('\n')).to.equal(expected.join('\n'));
  });
});
