/** A page drawn as text, on which keys are pressed through the real engine, keymap and commands. */

import { allCommands } from '../src/commands/index.js';
import { Commands } from '../src/core/command.js';
import type { Box, Direction, Item, Kind, Page, Place, PlacedRegion, Region } from '../src/core/page.js';
import type { Keymap } from '../src/core/keymap.js';
import { vim } from '../src/keymaps/vim.js';
import { typist } from './press.js';

interface Line extends Region {
  readonly items: readonly Word[];
  current: number;
  isHidden: boolean;
}
interface Word {
  readonly text: string;
  readonly line: string;
}

/** What a picture starts with beside its lines. */
export interface Extras {
  readonly keymap?: Keymap;
  /** Regions that stand one under the other instead of side by side. */
  readonly isOneColumn?: boolean;
  /** What the page answers to questions such as `isInField`, by name. */
  readonly answers?: Readonly<Record<string, boolean>>;
}

/** A page as lines such as `*main: intro |setup -one -two`, and what happens on it. */
export interface Picture {
  readonly page: Page;
  /** What was asked of the page beside moving about: `notice: …`, `show palette`, `go -2`. */
  readonly log: readonly string[];
  /** How many times an item got the focus. */
  focused(): number;
  press(keys: string): Picture;
  /** The page drawn again: `*` at the active region, `|` at current items, brackets around hidden regions. */
  draw(): string;
}

const COLUMNS: Readonly<Record<string, Box>> = {
  navbar: { left: 0, top: 0, right: 400, bottom: 40 },
  left: { left: 0, top: 40, right: 100, bottom: 400 },
  main: { left: 100, top: 40, right: 300, bottom: 900 },
  right: { left: 300, top: 40, right: 400, bottom: 400 },
  footer: { left: 0, top: 900, right: 400, bottom: 940 },
};

/**
 * Reads a picture. A word is an item, `#word` a heading, words with a hyphen one after the other are one block, `(left)` is a hidden
 * region, `*main` the active one.
 */
export function picture(text: string, extras: Extras = {}): Picture {
  const log: string[] = [];
  const lines = read(text);
  const state = { active: lines.find(({ isActive }) => isActive)?.line ?? null, focused: 0 };
  const page = pageOf(
    lines.map(({ line }) => line),
    state,
    log,
    extras,
  );
  const commands = new Commands();
  commands.add(...allCommands);
  const keys = typist(
    extras.keymap ?? vim,
    name => commands.demand(name).when?.(page) ?? true,
    (name, count, argument) => void commands.demand(name).run(page, { count, argument }),
  );
  const drawn: Picture = {
    page,
    log,
    focused: () => state.focused,
    press(text) {
      keys.type(text);
      return drawn;
    },
    draw: () => lines.map(({ line }) => drawLine(line, line === state.active)).join('\n'),
  };
  return drawn;
}

function read(text: string): { line: Line; isActive: boolean }[] {
  const rows = text
    .split('\n')
    .map(row => row.trim())
    .filter(Boolean);
  return rows.map(row => {
    const [label = '', rest = ''] = row.split(/:\s*/);
    const name = label.replace(/[*()]/g, '');
    const words = rest.split(/\s+/).filter(Boolean);
    const items = words.map(word => ({ text: word.replace('|', ''), line: name }));
    return {
      line: {
        name,
        items,
        current: words.findIndex(word => word.startsWith('|')),
        isHidden: label.includes('('),
      },
      isActive: label.includes('*'),
    };
  });
}

function drawLine({ name, items, current, isHidden }: Line, isActive: boolean): string {
  const label = `${isActive ? '*' : ''}${isHidden ? `(${name})` : name}`;
  return [`${label}:`, ...items.map(({ text }, i) => (i === current ? `|${text}` : text))].join(' ');
}

interface State {
  active: Line | null;
  focused: number;
}

function pageOf(lines: readonly Line[], state: State, log: string[], extras: Extras): Page {
  const say = (text: string) => (log.push(text), true);
  const answer = (question: string) => extras.answers?.[question] ?? false;
  const lineOf = (item: Item) => lines.find(({ items }) => items.includes(item as Word)) as Line;
  const marks = new Map<string, Place>();
  const here = (): Place | null => {
    const item = state.active?.items[state.active.current];
    return state.active && item ? { url: 'here', region: state.active.name, key: item.text } : null;
  };
  function focus(item: Item): boolean {
    const line = lineOf(item);
    line.current = line.items.indexOf(item as Word);
    state.active = line;
    state.focused++;
    return true;
  }
  return {
    regions: {
      active: () => state.active ?? lines.find(({ name }) => name === 'main') ?? null,
      previous: () => null,
      placed: () =>
        lines
          .filter(({ isHidden }) => !isHidden)
          .map((region, i): PlacedRegion => ({ region, box: boxOf(region, i, extras) })),
      named: name => lines.find(line => line.name === name) ?? null,
      enter(region) {
        const line = region as Line;
        const item = line.items[Math.max(0, line.current)];
        return item !== undefined && focus(item);
      },
      isHidden: region => (region as Line).isHidden,
      isNamed: () => extras.answers?.['isNamed'] ?? true,
      setHidden: (region, isHidden) => void ((region as Line).isHidden = isHidden),
    },
    items: {
      current: region => (region as Line).items[(region as Line).current] ?? null,
      arrival: region => (region as Line).items[0] ?? null,
      step: (region, from, direction, kind) => beside((region as Line).items, from as Word, direction, kind),
      end: (region, direction) => (region as Line).items.at(direction < 0 ? 0 : -1) ?? null,
      most: region => (region as Line).items.length,
      wraps: () => answer('wraps'),
      beside: () => null,
      focus,
      scrollThrough: (_, direction) => answer('scrollsThrough') && say(`scroll ${direction}`),
      scrollHalf: (_, direction, times) => say(`half ${direction * times}`),
      open: item => say(`open ${(item as Word).text}`),
      isProse: () => answer('isProse'),
    },
    travel: {
      follow: relation => answer(relation) && say(`follow ${relation}`),
      go: steps => void say(`go ${steps}`),
      up: levels => say(`up ${levels}`),
      address: what => `${what}-address`,
    },
    places: {
      here,
      goTo: ({ region, key }) => {
        const item = lines.find(({ name }) => name === region)?.items.find(({ text }) => text === key);
        return item !== undefined && focus(item);
      },
      mark: letter => marks.get(letter),
      setMark: (letter, place) => void marks.set(letter, place),
      jump: () => false,
      leave() {
        const place = here();
        if (place) marks.set("'", place);
      },
    },
    outline: () => say('outline'),
    setSections: isOpen => (say(isOpen ? 'expand' : 'collapse'), answer('hasSections') ? 2 : 0),
    show: dialog => say(`show ${dialog}`),
    canShow: () => answer('canShow'),
    closeDialog: () => say('close'),
    hasDialog: () => answer('hasDialog'),
    leaveField: () => answer('isInField') && say('leave field'),
    isInField: () => answer('isInField'),
    enterField: nth => answer('hasField') && say(`field ${nth}`),
    hasSelection: () => answer('hasSelection'),
    copy: text => answer('copies') && say(`copy ${text}`),
    hint: target => say(`hint ${target}`),
    find: (direction, times) => say(`find ${direction * times}`),
    repeat: count => say(`repeat ${count}`),
    notice: text => void say(`notice: ${text}`),
  };
}

function boxOf({ name }: Region, i: number, { isOneColumn }: Extras): Box {
  if (isOneColumn) return { left: 0, right: 400, top: i * 100, bottom: i * 100 + 100 };
  return COLUMNS[name] ?? { left: 0, right: 0, top: 0, bottom: 0 };
}

function beside(items: readonly Word[], from: Word, direction: Direction, kind: Kind): Word | null {
  const at = items.indexOf(from);
  for (let i = at + direction; items[i]; i += direction) {
    const word = items[i] as Word;
    if (kind === 'item' || (kind === 'heading' && word.text.startsWith('#'))) return word;
    if (kind === 'block' && !isSameBlock(items, at, i)) return items[firstOfBlock(items, i)] as Word;
  }
  return null;
}

function isSameBlock(items: readonly Word[], a: number, b: number): boolean {
  return firstOfBlock(items, a) === firstOfBlock(items, b);
}

function firstOfBlock(items: readonly Word[], at: number): number {
  let first = at;
  while (items[first]?.text.startsWith('-') && items[first - 1]?.text.startsWith('-')) first--;
  return first;
}
