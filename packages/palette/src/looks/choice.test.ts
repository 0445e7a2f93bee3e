/** Tests a stored choice: storage that fails, previews, and other tabs. */
import { expect } from '@open-wc/testing';
import { ChoiceStore } from './choice.js';
import type { ChoiceKind } from './choice.js';
import type { StoragePart } from './stored.js';

const kind: ChoiceKind<string> = {
  key: 'color',
  fallback: 'none',
  parse: text => (/^[a-z]+\d*$/.test(text) ? text : undefined),
  format: value => value,
};

interface Tab {
  readonly window: Window;
  readonly store: ChoiceStore<string>;
}

/** A storage with a log of writes, the tabs that share it, and a queue of storage events not yet delivered. */
class FakeBrowser {
  readonly written: string[] = [];
  readonly #texts = new Map<string, string>();
  readonly #tabs: Window[] = [];
  #queue: (() => void)[] = [];

  constructor(text?: string) {
    if (text !== undefined) this.#texts.set(kind.key, text);
  }

  open(): Tab {
    const window = new EventTarget() as Window;
    const storage: StoragePart = {
      getItem: key => this.#texts.get(key) ?? null,
      setItem: (key, text) => {
        this.written.push(text);
        this.#texts.set(key, text);
        this.#queueEvents(window, text);
      },
    };
    this.#tabs.push(window);
    return { window, store: new ChoiceStore(kind, { storage, window }) };
  }

  put(text: string): void {
    this.#texts.set(kind.key, text);
  }

  deliver(): void {
    for (const send of this.#queue.splice(0)) send();
  }

  #queueEvents(from: Window, newValue: string): void {
    for (const tab of this.#tabs.filter(other => other !== from)) {
      this.#queue.push(() => tab.dispatchEvent(new StorageEvent('storage', { key: kind.key, newValue })));
    }
  }
}

const throwing: StoragePart = {
  getItem: () => {
    throw new DOMException('denied', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

describe('a choice', () => {
  it('starts with the stored value', () => {
    const { store } = new FakeBrowser('red').open();
    expect([store.value, store.remembered]).to.deep.equal(['red', true]);
  });

  it('starts with the fallback when nothing is stored', () => {
    const { store } = new FakeBrowser().open();
    expect([store.value, store.remembered]).to.deep.equal(['none', true]);
  });

  it('does not overwrite an invalid stored value before a commit, and reports that it is not remembered', () => {
    const browser = new FakeBrowser('<b>!');
    const { store } = browser.open();
    expect([store.value, store.remembered]).to.deep.equal(['none', false]);
    expect(browser.written).to.deep.equal([]);
    expect(store.commit('red')).to.equal(true);
    expect(store.remembered).to.equal(true);
  });

  for (const [name, storage] of [
    ['throws', throwing],
    ['is missing', undefined],
    ['is full', { ...throwing, getItem: () => 'red' }],
  ] as const) {
    it(`works in memory when storage ${name}`, () => {
      const store = new ChoiceStore(kind, { storage });
      expect(store.commit('blue')).to.equal(false);
      expect([store.value, store.remembered]).to.deep.equal(['blue', false]);
      const stop = store.subscribe(() => {});
      expect(store.value).to.equal('blue');
      stop();
    });
  }

  it('does not store a preview or share it with other tabs', () => {
    const browser = new FakeBrowser('red');
    const [here, there] = [browser.open(), browser.open()];
    const stop = there.store.subscribe(() => {});
    here.store.preview('blue');
    browser.deliver();
    expect([here.store.value, here.store.committed, there.store.value]).to.deep.equal(['blue', 'red', 'red']);
    expect(browser.written).to.deep.equal([]);
    stop();
  });

  it('returns to the committed value on revert', () => {
    const { store } = new FakeBrowser('red').open();
    store.preview('blue');
    store.preview('green');
    store.revert();
    expect([store.value, store.isPreviewing]).to.deep.equal(['red', false]);
  });

  it('reverts a preview when the page is left', () => {
    const { store, window } = new FakeBrowser('red').open();
    const stop = store.subscribe(() => {});
    store.preview('blue');
    window.dispatchEvent(new Event('pagehide'));
    expect(store.value).to.equal('red');
    stop();
  });

  it('calls subscribers after each change until they unsubscribe', () => {
    const { store } = new FakeBrowser('red').open();
    const seen: string[] = [];
    const stop = store.subscribe(() => seen.push(store.value));
    store.preview('blue');
    store.revert();
    store.revert();
    store.commit('green');
    stop();
    store.commit('black');
    expect(seen).to.deep.equal(['blue', 'red', 'green']);
  });
});

describe('a choice made in another tab', () => {
  it('is applied and never written back', () => {
    const browser = new FakeBrowser('red');
    const [here, there] = [browser.open(), browser.open()];
    const stop = here.store.subscribe(() => {});
    there.store.commit('blue');
    browser.deliver();
    expect(here.store.value).to.equal('blue');
    expect(browser.written).to.deep.equal(['blue']);
    stop();
  });

  it('does not replace a preview, and is applied when the preview is reverted', () => {
    const browser = new FakeBrowser('red');
    const [here, there] = [browser.open(), browser.open()];
    const stop = here.store.subscribe(() => {});
    here.store.preview('green');
    there.store.commit('blue');
    browser.deliver();
    expect(here.store.value).to.equal('green');
    here.store.revert();
    expect(here.store.value).to.equal('blue');
    stop();
  });

  it('is the same in both tabs after 100 fast changes', () => {
    const browser = new FakeBrowser('red');
    const tabs = [browser.open(), browser.open()];
    const stops = tabs.map(({ store }) => store.subscribe(() => {}));
    for (let i = 0; i < 100; i++) {
      tabs[i % 2]?.store.commit(`c${i}`);
      if (i % 7 === 0) browser.deliver();
    }
    browser.deliver();
    expect(tabs.map(({ store }) => store.value)).to.deep.equal(['c99', 'c99']);
    expect(browser.written).to.have.length(100);
    for (const stop of stops) stop();
  });

  it('is applied when the page is restored from the back/forward cache', () => {
    const browser = new FakeBrowser('red');
    const { store, window } = browser.open();
    const stop = store.subscribe(() => {});
    browser.put('blue');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(store.value).to.equal('blue');
    stop();
  });

  it('is ignored if the event is for another key or storage area', () => {
    const browser = new FakeBrowser('red');
    const { store, window } = browser.open();
    const stop = store.subscribe(() => {});
    browser.put('blue');
    window.dispatchEvent(new StorageEvent('storage', { key: 'other', newValue: 'x' }));
    window.dispatchEvent(new StorageEvent('storage', { key: kind.key, storageArea: sessionStorage }));
    expect(store.value).to.equal('red');
    stop();
  });
});
