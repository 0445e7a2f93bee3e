/** The look of themes: keeps the document's root in the theme that is chosen or tried on. */
import { sharedChoice } from './choice.js';
import type { Choice } from './choice.js';
import { whenLost } from './lost.js';
import { counted, shared } from './shared.js';
import { changeStill } from './still.js';
import { resolveTheme, themeKind } from './theme-id.js';
import type { ThemePair } from './theme-id.js';

/** How themes are applied. */
export interface ThemeSettings {
  /** What `system` stands for; `light` and `dark` by default. */
  readonly pair?: ThemePair | undefined;
  /** The ids that exist; any well-formed id is taken where this is not given. */
  readonly known?: readonly string[] | undefined;
  /** Lets the page's own transitions run on a change; off by default. */
  readonly animated?: boolean | undefined;
}

/** Writes a theme's id on the root, and its background in `meta[name=theme-color]`, which is made where missing. */
export function applyTheme(document: Document, id: string, { animated = false }: ThemeSettings = {}): void {
  const root = document.documentElement;
  const change = (): void => root.setAttribute('data-theme', id);
  if (root.getAttribute('data-theme') !== id) {
    if (animated) change();
    else changeStill(document, change);
  }
  const color = document.defaultView?.getComputedStyle(root).getPropertyValue('--vim-bg').trim();
  if (color) for (const meta of themeMetas(document)) if (meta.content !== color) meta.content = color;
}

function themeMetas(document: Document): readonly HTMLMetaElement[] {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]');
  if (metas.length > 0) return [...metas];
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  document.head?.append(meta);
  return [meta];
}

/** A document's theme. Shared by all that ask for it. */
export class ThemeLook {
  /** The choice itself: `system` or an id. Preview, revert and commit here; the root follows while started. */
  readonly choice: Choice<string>;
  /** Begins to follow the choice, the system and other tabs; gives back its stop, which leaves the theme on. */
  readonly start = counted(() => this.#follow());
  readonly #document: Document;
  readonly #system: MediaQueryList | undefined;
  #settings: ThemeSettings = {};

  constructor(document: Document, choice: Choice<string>) {
    this.#document = document;
    this.choice = choice;
    this.#system = document.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  }

  /** The id of the theme that the choice comes to now. */
  get shown(): string {
    const { pair = { light: 'light', dark: 'dark' }, known } = this.#settings;
    return resolveTheme(this.choice.value, { prefersDark: this.#system?.matches ?? false, pair, known });
  }

  /** Applies what the choice comes to; needed by hand only after a theme's style sheet has arrived late. */
  apply(): void {
    applyTheme(this.#document, this.shown, this.#settings);
  }

  /** Takes over the settings that are given and leaves the others as they are. */
  configure(settings: ThemeSettings): void {
    const given = Object.entries(settings).filter(([, value]) => value !== undefined);
    this.#settings = { ...this.#settings, ...Object.fromEntries(given) };
  }

  #follow(): () => void {
    const root = this.#document.documentElement;
    const apply = (): void => this.apply();
    const leave = this.choice.subscribe(apply);
    const rest = whenLost(root, 'data-theme', () => !root.hasAttribute('data-theme'), apply);
    this.#system?.addEventListener('change', apply);
    apply();
    return () => {
      leave();
      rest();
      this.#system?.removeEventListener('change', apply);
    };
  }
}

/** Where to find a document's theme, and how it is to be applied. */
export interface ThemeOptions extends ThemeSettings {
  readonly document?: Document | undefined;
  /** The key in storage, `keynav:theme` by default; the script in the head must be told the same. */
  readonly key?: string | undefined;
}

/** The document's theme look: made at the first asking, the same for all who ask with the same key. Not started. */
export function themeLook({ document: owner = document, key, ...settings }: ThemeOptions = {}): ThemeLook {
  const kind = themeKind(key);
  const look = shared(owner, `theme:${kind.key}`, () => new ThemeLook(owner, sharedChoice(owner, kind)));
  look.configure(settings);
  return look;
}
