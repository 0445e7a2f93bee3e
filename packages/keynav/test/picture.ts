/** A page drawn as text, on which tests press keys with the real engine, keymap and commands. */

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

/** The options of a picture. */
export interface Extras {
  /** Defaults to `vim`. */
  readonly keymap?: Keymap;
  /** Whether the regions are below each other instead of side by side. Defaults to false. */
  readonly isOneColumn?: boolean;
  /** Facts about the page by name, such as `isInField` or `hasSections`. Each defaults to false, except `isNamed`. */
  readonly answers?: Readonly<Record<string, boolean>>;
}

/** A page as lines such as `*main: intro |setup -one -two`, and a record of what keys do on it. */
export interface Picture {
  readonly page: Page;
  /** The calls of the page's methods other than motions, such as `notice: …`, `show palette`, `go -2`. */
  readonly log: readonly string[];
  /** Returns how often an item was focused. */
  focused(): number;
  /** Presses keys in Vim's notation. */
  press(keys: string): Picture;
  /** Returns the page as text: `*` marks the active region, `|` the current items, parentheses hidden regions. */
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
 * Parses a picture. Each word is an item, `#word` is a heading, consecutive words with a hyphen are one block, `(left)` is a hidden
 * region, and `*main` is the active region.
 */
export function picture(text: string, extras: Extras = {}): Picture {
  const parsed = read(text);
  const world: World = {
    lines: parsed.map(({ line }) => line),
    extras,
    log: [],
    active: parsed.find(({ isActive }) => isActive)?.line ?? null,
    focused: 0,
  };
  const page = pageOf(world);
  const commands = new Commands();
  commands.add(...allCommands);
  const keys = typist(
    extras.keymap ?? vim,
    name => commands.demand(name).when?.(page) ?? true,
    (name, count, argument) => void commands.demand(name).run(page, { count, argument }),
  );
  const drawn: Picture = {
    page,
    log: world.log,
    focused: () => world.focused,
    press(text) {
      keys.type(text);
      return drawn;
    },
    draw: () => world.lines.map(line => drawLine(line, line === world.active)).join('\n'),
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

/** The state of a drawn page, which the parts of its interface share. */
interface World {
  readonly lines: readonly Line[];
  readonly extras: Extras;
  readonly log: string[];
  active: Line | null;
  focused: number;
}

function say({ log }: World, text: string): true {
  log.push(text);
  return true;
}

function answer({ extras }: World, question: string): boolean {
  return extras.answers?.[question] ?? false;
}

function focus(world: World, item: Item): boolean {
  const line = world.lines.find(({ items }) => items.includes(item as Word)) as Line;
  line.current = line.items.indexOf(item as Word);
  world.active = line;
  world.focused++;
  return true;
}

function pageOf(world: World): Page {
  return {
    regions: regionsOf(world),
    items: itemsOf(world),
    travel: travelOf(world),
    places: placesOf(world),
    outline: () => say(world, 'outline'),
    setSections: isOpen => (say(world, isOpen ? 'expand' : 'collapse'), answer(world, 'hasSections') ? 2 : 0),
    show: dialog => say(world, `show ${dialog}`),
    canShow: () => answer(world, 'canShow'),
    closeDialog: () => say(world, 'close'),
    hasDialog: () => answer(world, 'hasDialog'),
    leaveField: () => answer(world, 'isInField') && say(world, 'leave field'),
    isInField: () => answer(world, 'isInField'),
    enterField: nth => answer(world, 'hasField') && say(world, `field ${nth}`),
    hasSelection: () => answer(world, 'hasSelection'),
    copy: text => answer(world, 'copies') && say(world, `copy ${text}`),
    hint: target => say(world, `hint ${target}`),
    find: (direction, times) => say(world, `find ${direction * times}`),
    repeat: count => say(world, `repeat ${count}`),
    notice: text => void say(world, `notice: ${text}`),
  };
}

function regionsOf(world: World): Page['regions'] {
  const { lines, extras } = world;
  return {
    active: () => world.active ?? lines.find(({ name }) => name === 'main') ?? null,
    previous: () => null,
    placed: () =>
      lines
        .filter(({ isHidden }) => !isHidden)
        .map((region, i): PlacedRegion => ({ region, box: boxOf(region, i, extras) })),
    named: name => lines.find(line => line.name === name) ?? null,
    enter(region) {
      const line = region as Line;
      const item = line.items[Math.max(0, line.current)];
      return item !== undefined && focus(world, item);
    },
    isHidden: region => (region as Line).isHidden,
    isNamed: () => extras.answers?.['isNamed'] ?? true,
    setHidden: (region, isHidden) => void ((region as Line).isHidden = isHidden),
  };
}

function itemsOf(world: World): Page['items'] {
  return {
    current: region => (region as Line).items[(region as Line).current] ?? null,
    arrival: region => (region as Line).items[0] ?? null,
    step: (region, from, direction, kind) => beside((region as Line).items, from as Word, direction, kind),
    end: (region, direction) => (region as Line).items.at(direction < 0 ? 0 : -1) ?? null,
    most: region => (region as Line).items.length,
    wraps: () => answer(world, 'wraps'),
    beside: () => null,
    focus: item => focus(world, item),
    scrollThrough: (_, direction) => answer(world, 'scrollsThrough') && say(world, `scroll ${direction}`),
    scrollHalf: (_, direction, times) => say(world, `half ${direction * times}`),
    open: item => say(world, `open ${(item as Word).text}`),
    isProse: () => answer(world, 'isProse'),
  };
}

function travelOf(world: World): Page['travel'] {
  return {
    follow: relation => answer(world, relation) && say(world, `follow ${relation}`),
    go: steps => void say(world, `go ${steps}`),
    up: levels => say(world, `up ${levels}`),
    address: what => `${what}-address`,
  };
}

function placesOf(world: World): Page['places'] {
  const marks = new Map<string, Place>();
  const here = (): Place | null => {
    const { active } = world;
    const item = active?.items[active.current];
    return active && item ? { url: 'here', region: active.name, key: item.text } : null;
  };
  return {
    here,
    goTo: ({ region, key }) => {
      const line = world.lines.find(({ name }) => name === region);
      const item = line?.items.find(({ text }) => text === key);
      return item !== undefined && focus(world, item);
    },
    mark: letter => marks.get(letter),
    setMark: (letter, place) => (marks.set(letter, place), true),
    jump: () => false,
    leave() {
      const place = here();
      if (place) marks.set("'", place);
    },
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
