/** Tests the engine on a page: starting and stopping, regions, find, hints, and the position. */

import { expect } from '@open-wc/testing';
import { pressKeys, until } from '../../test/real.js';
import {
  PAGE,
  byId,
  clear,
  counted,
  focusedId,
  later,
  pressed,
  prevented,
  reports,
  stage,
  started,
} from '../../test/stage.js';
import { keynav } from './engine.js';
import { keynavOn } from './registry.js';
import { KeynavError } from '../core/problems.js';
import { web } from '../keymaps/web.js';

describe('keynav', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  describe('start and stop', () => {
    it('stopping restores the page', async () => {
      stage(`${PAGE}<details><summary>s</summary><p>x</p></details>`);
      const before = document.documentElement.outerHTML;
      const stop = keynav().start();
      await pressKeys('jjzhzhzhHl]5jmaG<Esc>?');
      expect(document.documentElement.outerHTML).not.to.equal(before);
      stop();
      expect(document.documentElement.outerHTML).to.equal(before);
      expect(keynavOn(document)).to.equal(undefined);
    });
    it('a stopped engine handles no keys', async () => {
      stage(PAGE);
      keynav().start()();
      const seen = prevented();
      await pressKeys('j');
      expect([focusedId(), seen]).to.deep.equal(['body', [false]]);
    });
    it('a stopped engine can be started again', () => {
      stage(PAGE);
      const nav = keynav();
      nav.start()();
      later(nav.start());
      nav.feed('j');
      expect(focusedId()).to.equal('h');
    });
    it('of two engines on one document only the first is active', async () => {
      stage(PAGE);
      const first = started();
      started();
      await pressKeys('jj');
      expect([focusedId(), keynavOn(document) === first]).to.deep.equal(['p1', true]);
    });
    it('an unknown command in a keymap is an error when the engine starts', () =>
      expect(() => keynav({ keymap: { x: 'no.such' } }).start()).to.throw(KeynavError, /unknown command/));
    it('an invalid key in a keymap is an error when the engine is created', () =>
      expect(() => keynav({ keymap: { '<b-f>': 'move.next' } })).to.throw(KeynavError, /not a valid key/));
    it('starting does not change the page', () => {
      stage(PAGE);
      const before = document.documentElement.outerHTML;
      started();
      expect(document.documentElement.outerHTML).to.equal(before);
    });
    it('a command that a script runs sees regions that were just replaced', () => {
      stage(PAGE);
      const nav = started();
      nav.feed('j');
      byId('left').outerHTML = '<nav data-keynav-region=left><a id=other href="#l1">1</a></nav>';
      nav.run('sidebar.focus-left');
      expect(document.activeElement?.id).to.equal('other');
    });
    it('after an unreadable key event, changes of the page are still noticed', () => {
      stage(PAGE);
      const nav = started();
      nav.feed('j');
      const unreadable = pressed('j');
      Object.defineProperty(unreadable, 'shiftKey', {
        get() {
          throw new Error('unreadable');
        },
      });
      const reported = reports();
      document.body.dispatchEvent(unreadable);
      expect(reported).to.have.length(1);
      expect(nav.page.regions.active()?.name).to.equal('main');
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<p>x</p>';
      byId('main').append(dialog);
      dialog.showModal();
      expect(nav.page.regions.active()?.name).to.equal('dialog');
    });
    it('stopping twice does not stop an engine that was started since', () => {
      stage(PAGE);
      const first = keynav();
      const stop = first.start();
      stop();
      const second = started();
      stop();
      expect(keynavOn(document)).to.equal(second);
    });
    it('sidebars that were hidden on the last visit are hidden again, and shown when the engine stops', () => {
      stage(PAGE);
      started().feed('zh');
      expect(byId('left').hidden).to.equal(true);
      keynavOn(document)?.feed('zhzh');
      const stored = localStorage.getItem('keynav:sidebars');
      clear();
      stage(PAGE);
      localStorage.setItem('keynav:sidebars', stored ?? '');
      const stop = keynav().start();
      expect([
        byId('left').hidden,
        document.documentElement.getAttribute('data-keynav-hidden'),
      ]).to.deep.equal([true, 'left']);
      stop();
      expect([
        byId('left').hidden,
        document.documentElement.hasAttribute('data-keynav-hidden'),
      ]).to.deep.equal([false, false]);
    });
  });

  describe('the page', () => {
    it('h and l move between regions, which remember their items', async () => {
      const el = stage(PAGE);
      el.style.display = 'flex';
      started();
      await pressKeys('jjhjl');
      expect(focusedId()).to.equal('p1');
      await pressKeys('h');
      expect(focusedId()).to.equal('l2');
    });
    it('an empty region is focused itself', () => {
      stage(PAGE);
      const nav = started();
      nav.feed('jH');
      byId('main').textContent = '';
      nav.feed('J');
      expect(focusedId()).to.equal('main');
      byId('main').blur();
      expect(byId('main').hasAttribute('tabindex')).to.equal(false);
    });
    it('hiding the sidebar that has the focus moves the focus to main', () => {
      stage(PAGE);
      started().feed('jHzh');
      expect([focusedId(), byId('left').hidden]).to.deep.equal(['h', true]);
    });
    it('a page can cancel a move', () => {
      stage(PAGE);
      started().feed('j');
      byId('p1').addEventListener('keynav-move', event => event.preventDefault());
      keynavOn(document)?.feed('j');
      expect(focusedId()).to.equal('h');
    });
    it('o opens the only link of a block and the link around a heading', () => {
      stage(
        '<main data-keynav-region=main><p>x <a id=a href="#a">y</a></p><a id=b href="#b"><h2>z</h2></a><p>none</p></main>',
      );
      const clicked: string[] = [];
      const stop = new AbortController();
      document.addEventListener(
        'click',
        event => (
          event.preventDefault(),
          clicked.push(((event.target as Element).closest('a') as Element).id)
        ),
        stop,
      );
      later(() => stop.abort());
      started().feed('jojojo');
      expect(clicked).to.deep.equal(['a', 'b']);
    });
    it('n goes through the matches of the query in main, from a sidebar too, and opens closed sections', async () => {
      stage(
        PAGE.replace('</main>', '<details id=d><summary>s</summary><p id=needle>word3</p></details></main>'),
      );
      const nav = started();
      nav.setQuery('word3');
      nav.feed('jHn');
      await until(() => focusedId() === 'p3', 'the first match is reached');
      nav.feed('n');
      expect([focusedId(), (byId('d') as HTMLDetailsElement).open]).to.deep.equal(['needle', true]);
      nav.feed('n');
      expect(focusedId()).to.equal('p3');
      nav.feed('NN');
      expect(focusedId()).to.equal('p3');
    });
    it('h is left to the page if nothing is on the left, and taken otherwise', async () => {
      stage(PAGE);
      started();
      const seen = prevented();
      await pressKeys('jhh');
      expect([focusedId(), seen]).to.deep.equal(['l1', [true, true, false]]);
    });
    it('n continues from the current item', async () => {
      stage(PAGE.replaceAll('word1', 'same').replaceAll('word5', 'same').replaceAll('word9', 'same'));
      const nav = started();
      nav.setQuery('same');
      nav.feed('jn');
      await until(() => focusedId() === 'p1', 'the first match is reached');
      nav.feed('5Gnn');
      expect(focusedId()).to.equal('p9');
      nav.feed('3GN');
      expect(focusedId()).to.equal('p1');
    });
    it('F opens a link in a new tab and does not move the focus', async () => {
      stage(PAGE);
      const nav = started();
      nav.feed('j');
      let click: MouseEvent | undefined;
      byId('l2').addEventListener('click', event => (event.preventDefault(), (click = event)));
      nav.feed('F');
      expect(nav.mode()).to.equal('hint');
      // Hints receive a letter even if it is typed before they are visible.
      window.dispatchEvent(pressed('j'));
      await until(() => click, 'the link is clicked');
      expect([click?.ctrlKey || click?.metaKey, focusedId(), nav.mode()]).to.deep.equal([
        true,
        'h',
        'normal',
      ]);
    });
    it("f opens a link, and '' goes back to the item before", async () => {
      stage(PAGE);
      const nav = started();
      byId('l2').addEventListener('click', event => event.preventDefault());
      nav.feed('5Gf');
      window.dispatchEvent(pressed('j'));
      await until(() => focusedId() === 'l2', 'the link has the focus');
      nav.feed("''");
      expect(focusedId()).to.equal('p4');
    });
    it('C closes the section around the current item and makes its summary current', () => {
      stage(
        '<main data-keynav-region=main><details open><summary id=s>s</summary><p id=a>x</p></details></main>',
      );
      const nav = started();
      nav.feed('jjC');
      expect(focusedId()).to.equal('s');
      nav.feed('Ej');
      expect(focusedId()).to.equal('a');
    });
    it('web leaves arrows to the page until an item is current', async () => {
      stage(PAGE);
      started({ keymap: web });
      const seen = prevented();
      await pressKeys('<Down>j<Down>');
      expect([seen, focusedId()]).to.deep.equal([[false, true, true], 'p1']);
    });
    it('the position contains the number of the current item', () => {
      stage(PAGE);
      const nav = started();
      expect(nav.position()).to.equal(null);
      const at = (keys: string) => (nav.feed(keys), nav.position()?.item);
      expect(['j', 'j', '5j', 'k', 'G', 'g'].map(at)).to.deep.equal([1, 2, 7, 6, 13, 1]);
      expect(nav.position()?.region).to.equal('main');
      nav.feed('jj');
      byId('h').remove();
      expect(nav.position()?.item).to.equal(2);
    });
    it('a long region is counted in several tasks, and only once', async () => {
      stage(`<main data-keynav-region=main>${'<p>x</p>'.repeat(20_000)}</main>`);
      const nav = started();
      nav.feed('4000G');
      const sent = counted('keynav-position');
      expect(nav.position()).to.deep.equal({ region: 'main', item: null });
      await until(() => sent() > 0, 'the number is known');
      expect(nav.position()?.item).to.equal(4000);
      const real = Element.prototype.checkVisibility;
      let checks = 0;
      Element.prototype.checkVisibility = function (...options) {
        checks++;
        return real.apply(this, options);
      };
      nav.feed('j');
      const after = nav.position()?.item;
      Element.prototype.checkVisibility = real;
      expect(after).to.equal(4001);
      expect(checks).to.be.below(60);
    });
  });
});
