/** Applies the chosen or previewed theme to the root element of a document. */
import { sharedChoice } from './choice.js';
import type { Choice } from './choice.js';
import { whenLost } from './lost.js';
import { counted, shared } from './shared.js';
import { changeStill } from './still.js';
import { resolveTheme, themeKind } from './theme-id.js';
import type { ThemePair } from './theme-id.js';
import { dom } from '../dom.js';

/** Settings for applying themes. */
export interface ThemeSettings {
  /** The themes that `system` stands for. Defaults to `light` and `dark`. */
  readonly pair?: ThemePair | undefined;
  /** The ids of the themes that exist. By default, any well-formed id is accepted. */
  readonly known?: readonly string[] | undefined;
  /** Whether the page's own transitions run when the theme changes. Defaults to false. */
  readonly animated?: boolean | undefined;
}

/**
 * Sets `data-theme` on the root element to the id, and `meta[name=theme-color]` to the theme's background. Creates that
 * element if it is missing.
 */
export function applyTheme(document: Document, id: string, { animated = false }: ThemeSettings = {}): void {
  const root = dom(document).documentElement;
  const change = (): void => dom(root).setAttribute('data-theme', id);
  if (dom(root).getAttribute('data-theme') !== id) {
    if (animated) change();
    else changeStill(document, change);
  }
  const color = dom(document).defaultView?.getComputedStyle(root).getPropertyValue('--vim-bg').trim();
  if (color) for (const meta of themeMetas(document)) if (meta.content !== color) meta.content = color;
}

function themeMetas(document: Document): readonly HTMLMetaElement[] {
  const metas = dom(document).querySelectorAll<HTMLMetaElement>('meta[name=theme-color]');
  if (metas.length > 0) return [...metas];
  const meta = dom(document).createElement('meta');
  meta.name = 'theme-color';
  dom(document).head?.append(meta);
  return [meta];
}

/** The theme of a document. `themeLook` returns the shared instance. */
export class ThemeLook {
  /** The choice, `system` or an id, to preview, revert and commit. While started, the root element follows it. */
  readonly choice: Choice<string>;
  /**
   * Starts to follow the choice, the system and other tabs. Returns a function that stops, but leaves the theme
   * applied. If started several times, it follows until each of those functions has been called.
   */
  readonly start = counted(() => this.#follow());
  readonly #document: Document;
  readonly #system: MediaQueryList | undefined;
  #settings: ThemeSettings = {};

  constructor(document: Document, choice: Choice<string>) {
    this.#document = document;
    this.choice = choice;
    this.#system = dom(document).defaultView?.matchMedia('(prefers-color-scheme: dark)');
  }

  /** The id of the theme that the choice currently resolves to. */
  get shown(): string {
    const { pair = { light: 'light', dark: 'dark' }, known } = this.#settings;
    return resolveTheme(this.choice.value, { prefersDark: this.#system?.matches ?? false, pair, known });
  }

  /** Applies the current theme again. Call it only if a theme's style sheet has loaded after its theme was applied. */
  apply(): void {
    applyTheme(this.#document, this.shown, this.#settings);
  }

  /** Replaces the given settings, and keeps those that are left out or undefined. */
  configure(settings: ThemeSettings): void {
    const given = Object.entries(settings).filter(([, value]) => value !== undefined);
    this.#settings = { ...this.#settings, ...Object.fromEntries(given) };
  }

  #follow(): () => void {
    const root = dom(this.#document).documentElement;
    const apply = (): void => this.apply();
    const unsubscribe = this.choice.subscribe(apply);
    const stopRestoring = whenLost(root, 'data-theme', () => !dom(root).hasAttribute('data-theme'), apply);
    this.#system?.addEventListener('change', apply);
    apply();
    return () => {
      unsubscribe();
      stopRestoring();
      this.#system?.removeEventListener('change', apply);
    };
  }
}

/** Options of `themeLook`. */
export interface ThemeOptions extends ThemeSettings {
  /** Defaults to the global document. */
  readonly document?: Document | undefined;
  /** The key in storage. Defaults to `keynav:theme`; the script in the head must use the same key. */
  readonly key?: string | undefined;
}

/**
 * Returns the theme look of a document and a key, which is created on the first call and shared afterwards. Each call
 * replaces the settings that it passes. The look does nothing until it is started.
 */
export function themeLook({ document: owner = document, key, ...settings }: ThemeOptions = {}): ThemeLook {
  const kind = themeKind(key);
  const look = shared(owner, `theme:${kind.key}`, () => new ThemeLook(owner, sharedChoice(owner, kind)));
  look.configure(settings);
  return look;
}
