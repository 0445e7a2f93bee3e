/** Checks a remembered choice: storage that fails, trying on, and other tabs. */
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

/** Storage with its log of writes, tabs that share it, and the storage events that are still on their way. */
class Desk {
  readonly written: string[] = [];
  readonly #texts = new Map<string, string>();
  readonly #tabs: Window[] = [];
  #waiting: (() => void)[] = [];

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
        this.#tell(window, text);
      },
    };
    this.#tabs.push(window);
    return { window, store: new ChoiceStore(kind, { storage, window }) };
  }

  put(text: string): void {
    this.#texts.set(kind.key, text);
  }

  deliver(): void {
    for (const send of this.#waiting.splice(0)) send();
  }

  #tell(from: Window, newValue: string): void {
    for (const tab of this.#tabs.filter(other => other !== from)) {
      this.#waiting.push(() => tab.dispatchEvent(new StorageEvent('storage', { key: kind.key, newValue })));
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
  it('starts with what is stored', () => {
    const { store } = new Desk('red').open();
    expect([store.value, store.remembered]).to.deep.equal(['red', true]);
  });

  it('starts with the fallback when nothing is stored', () => {
    const { store } = new Desk().open();
    expect([store.value, store.remembered]).to.deep.equal(['none', true]);
  });

  it('leaves garbage in storage alone and says that it is not remembered, until a commit', () => {
    const desk = new Desk('<b>!');
    const { store } = desk.open();
    expect([store.value, store.remembered]).to.deep.equal(['none', false]);
    expect(desk.written).to.deep.equal([]);
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

  it('stores nothing and tells no other tab before commit', () => {
    const desk = new Desk('red');
    const [here, there] = [desk.open(), desk.open()];
    const stop = there.store.subscribe(() => {});
    here.store.preview('blue');
    desk.deliver();
    expect([here.store.value, here.store.committed, there.store.value]).to.deep.equal(['blue', 'red', 'red']);
    expect(desk.written).to.deep.equal([]);
    stop();
  });

  it('goes back to the committed value on revert', () => {
    const { store } = new Desk('red').open();
    store.preview('blue');
    store.preview('green');
    store.revert();
    expect([store.value, store.isPreviewing]).to.deep.equal(['red', false]);
  });

  it('takes off what is tried on when the page is left', () => {
    const { store, window } = new Desk('red').open();
    const stop = store.subscribe(() => {});
    store.preview('blue');
    window.dispatchEvent(new Event('pagehide'));
    expect(store.value).to.equal('red');
    stop();
  });

  it('calls subscribers after each change and not after they have stopped', () => {
    const { store } = new Desk('red').open();
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
    const desk = new Desk('red');
    const [here, there] = [desk.open(), desk.open()];
    const stop = here.store.subscribe(() => {});
    there.store.commit('blue');
    desk.deliver();
    expect(here.store.value).to.equal('blue');
    expect(desk.written).to.deep.equal(['blue']);
    stop();
  });

  it('waits under a preview and is what revert goes back to', () => {
    const desk = new Desk('red');
    const [here, there] = [desk.open(), desk.open()];
    const stop = here.store.subscribe(() => {});
    here.store.preview('green');
    there.store.commit('blue');
    desk.deliver();
    expect(here.store.value).to.equal('green');
    here.store.revert();
    expect(here.store.value).to.equal('blue');
    stop();
  });

  it('settles equal after 100 fast changes in two tabs', () => {
    const desk = new Desk('red');
    const tabs = [desk.open(), desk.open()];
    const stops = tabs.map(({ store }) => store.subscribe(() => {}));
    for (let i = 0; i < 100; i++) {
      tabs[i % 2]?.store.commit(`c${i}`);
      if (i % 7 === 0) desk.deliver();
    }
    desk.deliver();
    expect(tabs.map(({ store }) => store.value)).to.deep.equal(['c99', 'c99']);
    expect(desk.written).to.have.length(100);
    for (const stop of stops) stop();
  });

  it('is found when the page comes back from the back/forward cache', () => {
    const desk = new Desk('red');
    const { store, window } = desk.open();
    const stop = store.subscribe(() => {});
    desk.put('blue');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(store.value).to.equal('blue');
    stop();
  });

  it('of another kind or storage is not ours', () => {
    const desk = new Desk('red');
    const { store, window } = desk.open();
    const stop = store.subscribe(() => {});
    desk.put('blue');
    window.dispatchEvent(new StorageEvent('storage', { key: 'other', newValue: 'x' }));
    window.dispatchEvent(new StorageEvent('storage', { key: kind.key, storageArea: sessionStorage }));
    expect(store.value).to.equal('red');
    stop();
  });
});
