/** Tests keys bound with `bind`: which bindings run, which wait, and which keys are left to the page. */

import { expect } from '@open-wc/testing';
import { bound, each, key, say, whatRan } from '../test/bound.js';
import { clock } from '../test/clock.js';
import { pressKeys } from '../test/real.js';
import { byId, clear, prevented, reports, stage } from '../test/stage.js';
import type { KeynavError } from './core/problems.js';

const typed: readonly (readonly [claim: string, bound: string, typed: string, ran: string])[] = [
  ['the typed one of several sequences with a common prefix runs', 'zz zh zl', 'zz', 'zz'],
  ['a sequence can begin with the end of another', 'bc ab', 'ab', 'ab'],
  ['the longer of two sequences runs if it is typed in time', 'g gg', 'gg', 'gg'],
  ['a key that breaks a waiting sequence runs that sequence, then itself', 'g gg j', 'gj', 'g j'],
  ['the longest sequence runs', 'gs gsp', 'gsp', 'gsp'],
  ['a key in the middle of a sequence decides', 'a<CR> ab<CR>', 'ab<CR>a<CR>', 'ab<CR> a<CR>'],
  ['a broken sequence runs nothing', 'hat', 'heart', ''],
  ['a named key breaks a sequence', 'dc <Down>', 'd<Down>c', '<Down>'],
  ['a key belongs to only one sequence', 'gg', 'ggg', 'gg'],
  ['Shift does not break a sequence', 'gGg', 'gGg', 'gGg'],
  ['a digit is a count, and so is a zero after it', 'm', '2m12m20m', '2m 12m 20m'],
  ['a count applies to a whole sequence', 'zp', '5zp', '5zp'],
  ['a broken sequence discards the count', 'zp m', '2zmz2m', 'm 2m'],
  ['an unbound key discards the count', 'm', '2am2a3m', 'm 3m'],
  ['a zero without a count is a key', '0 m', '010m', '0 10m'],
  ['Esc discards a count and a prefix', 'zz m', '2<Esc>mz<Esc>zz', 'm zz'],
  ['a chord with Ctrl is one key', '<C-x> <C-x>g', '<C-x>g', '<C-x>g'],
  ['a sign typed with Shift is written without it', '? { <lt> : G', '?{<lt>:G', '? { <lt> : G'],
  ['<Any> matches any character, digits too', "m<Any> '<Any> ''", "mam5'a''", "m<Any>a m<Any>5 '<Any>a ''"],
  ['<Any> does not match a named key', 'm<Any> <Down>', 'm<Down>', '<Down>'],
];

describe('bound keys', () => {
  beforeEach(() => window.focus());
  afterEach(() => {
    clear();
    whatRan();
  });

  for (const [claim, keys, press, expected] of typed)
    it(`${claim}: ${press}`, async () => {
      bound(each(keys));
      await pressKeys(press);
      expect(whatRan()).to.equal(expected);
    });

  it('a command receives the event of the last key', async () => {
    const keys: string[] = [];
    bound({ gx: event => keys.push(`${event.type} ${event.key}`) });
    await pressKeys('gx');
    expect(keys).to.deep.equal(['keydown x']);
  });
  it('only the keys that are handled are prevented', async () => {
    bound(each('zz m'));
    const seen = prevented();
    await pressKeys('m5zzq2<Esc><Esc>zq0');
    const keys = 'm5zzq2<Esc><Esc>zq0'.match(/<\w+>|./g)?.map((name, i) => name + (seen[i] ? '!' : ''));
    expect(keys?.join(' ')).to.equal('m! 5! z! z! q 2! <Esc>! <Esc> z! q 0');
  });
  it('a key of the browser that breaks a prefix is left to the browser', () => {
    bound(each('zz'));
    expect([key('z'), key('F5'), key('z'), key('r', { ctrlKey: true })]).to.deep.equal([
      true,
      false,
      true,
      false,
    ]);
  });

  describe('and the timeout', () => {
    it('the shorter sequence runs timeoutlen after the last key', () => {
      const pass = clock();
      bound(each('g gg'), { timeoutlen: 300 });
      key('g');
      pass(299);
      expect(whatRan()).to.equal('');
      pass(1);
      expect(whatRan()).to.equal('g');
    });
    it('each key restarts the timeout', () => {
      const pass = clock();
      bound(each('h ha hat'));
      key('h');
      pass(600);
      key('a');
      pass(900);
      key('t');
      expect(whatRan()).to.equal('hat');
    });
    it('a plain prefix waits without limit', () => {
      const pass = clock();
      bound(each('zz'));
      key('z');
      pass(600_000);
      key('z');
      expect(whatRan()).to.equal('zz');
    });
    it('without a limit the shorter sequence waits too, until Esc discards it', () => {
      const pass = clock();
      bound(each('g gg'), { timeoutlen: false });
      key('g');
      pass(600_000);
      key('g');
      expect(whatRan()).to.equal('gg');
      expect([key('g'), key('Escape'), key('Escape')]).to.deep.equal([true, true, false]);
      expect(whatRan()).to.equal('');
    });
    it('repeated events of a held key do not restart the timeout', () => {
      const pass = clock();
      bound(each('g gg'));
      key('g');
      for (let i = 0; i < 9; i++) {
        pass(100);
        expect(key('g', { repeat: true })).to.equal(true);
      }
      expect(whatRan()).to.equal('');
      pass(100);
      expect(whatRan()).to.equal('g');
    });
    it('a binding with nowait runs immediately', () => {
      clock();
      bound({ ...each('g', { nowait: true }), ...each('gg') });
      key('g');
      expect(whatRan()).to.equal('g');
    });
    it('the timeout works with real timers', () =>
      new Promise<void>(done => bound({ g: () => done(), ...each('gg') }, { timeoutlen: 1 }) && key('g')));
    it('nothing runs if the bindings are removed while a key waits', () => {
      const pass = clock();
      const stop = bound(each('g gg'));
      key('g');
      stop();
      pass(1000);
      expect(whatRan()).to.equal('');
    });
    for (const [type, target] of [
      ['blur', window],
      ['pagehide', window],
      ['visibilitychange', document],
    ] as const)
      it(`${type} discards the pending keys`, () => {
        const pass = clock();
        bound(each('g gg zz m'));
        for (const pending of ['g', 'z', '5']) {
          key(pending);
          target.dispatchEvent(new Event(type));
          pass(1000);
          key('z');
          key('m');
        }
        expect(whatRan()).to.equal('m m m');
      });
  });

  describe('and their options', () => {
    const wrong: readonly (readonly [keys: string, code: string, position: number])[] = [
      ['', 'empty-keys', 0],
      ['<b-f>', 'bad-chord', 0],
      ['a<C-', 'bad-chord', 1],
      ['<Nop>', 'bad-chord', 0],
      ['<klt>', 'bad-chord', 0],
      ['⌃>x', 'bad-chord', 0],
      ['g g', 'space-in-keys', 1],
      ['<Any>x', 'misplaced-any', 5],
    ];
    for (const [keys, code, position] of wrong)
      it(`${JSON.stringify(keys)} throws ${code} at position ${position}, and nothing is bound`, () => {
        let error: KeynavError | undefined;
        try {
          bound({ j: say('j'), [keys]: say('x') });
        } catch (thrown) {
          error = thrown as KeynavError;
        }
        expect([error?.name, error?.code, error?.position]).to.deep.equal(['KeynavError', code, position]);
        expect(key('j')).to.equal(false);
      });
    for (const part of ['run', 'when'] as const)
      it(`an error in \`${part}\` is reported once, and the next key works`, () => {
        const reported = reports();
        bound({
          ...each('m zz'),
          x: {
            run: say('x'),
            [part]: () => {
              throw new Error(part);
            },
          },
        });
        for (const name of '5zxm') key(name);
        expect([reported.map(error => (error as Error).message), whatRan()]).to.deep.equal([[part], 'm']);
      });
    it('a key is left to the page while `when` returns false, and nothing waits for it', () => {
      let isActive = false;
      bound({ ...each('j zz gg', { when: () => isActive }), ...each('g') });
      expect([key('j'), key('z'), key('g'), whatRan()]).to.deep.equal([false, false, true, 'g']);
      isActive = true;
      expect([key('j'), key('g'), key('g'), whatRan()]).to.deep.equal([true, true, true, 'j gg']);
    });
    it('a held key runs its command once, or with `repeats` each time', () => {
      bound({ ...each('t gg'), ...each('j', { repeats: true }) });
      const held = [...'tttjjj'].map((name, i) => key(name, { repeat: i % 3 > 0 }));
      expect([held.every(isPrevented => isPrevented), whatRan()]).to.deep.equal([true, 't j j j']);
      for (const repeat of [false, true, true, false]) key('g', { repeat });
      expect(whatRan()).to.equal('gg');
    });
    it('without counts digits can be bound', () => {
      bound(each('1 12 m'), { counts: false });
      for (const name of '12m5m') key(name);
      expect(whatRan()).to.equal('12 m m');
    });
    it('a command that ignores counts receives none', () => {
      bound(each('j', { counts: 'ignore' }));
      expect([key('5'), key('j'), whatRan()]).to.deep.equal([true, true, 'j']);
    });
    it('<Mod-k> is Command or Control, and <leader> is the key of the option', () => {
      bound(each('<Mod-k>'), { apple: true }, stage('<p id=a></p>'));
      bound(each('<Mod-k> <leader>x'), { apple: false, leader: ',' }, stage('<p id=b></p>'));
      expect(key('k', { metaKey: true }, byId('a')) && key('k', { ctrlKey: true }, byId('b'))).to.equal(true);
      expect(key(',', {}, byId('b')) && key('x', {}, byId('b'))).to.equal(true);
    });
    it('a key of another script is read by its position', () => {
      bound(each('j'));
      key('о', { code: 'KeyJ' });
      expect(whatRan()).to.equal('j');
    });
    const five = { code: 'Numpad5', location: 3 };
    it('a numpad key is read by its own name, then by its character', () => {
      bound(each('j <k5>'));
      for (const code of ['Numpad5', 'Numpad7']) key(code.slice(-1), { ...five, code });
      key('j');
      expect(whatRan()).to.equal('<k5> 7j');
    });
    for (const [why, binding] of [
      ['was removed', null],
      ['is not active', { run: say('no'), when: () => false }],
    ] as const)
      it(`a numpad key is read by its character if the binding of its own name ${why}`, () => {
        bound(each('5'));
        bound({ '<k5>': binding });
        key('5', five);
        expect(whatRan()).to.equal('5');
      });
  });
});
