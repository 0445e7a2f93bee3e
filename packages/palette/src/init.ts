/** A classic script for the head, which sets the stored theme, font and sidebars before the first paint. */
// Not a module, and short, because the build minifies it to less than 600 bytes. Nothing in it may throw.
/* eslint-disable house/shadowed-members -- It runs before the body, when the page has no fields and images yet. */
(() => {
  const root = document.documentElement;
  const marks = root.dataset;
  const own = document.currentScript?.dataset ?? {};
  const system = matchMedia('(prefers-color-scheme:dark)');
  let stored: Record<string, string | undefined> = {};

  // Storage is read again when the system's scheme changes, since the reader may have chosen a theme meanwhile.
  const paint = (): void => {
    const id = stored[own['themeKey'] || 'keynav:theme'] || '';
    const preferred = system.matches ? own['dark'] || 'dark' : own['light'] || 'light';
    marks['theme'] = /^(?!system$)[\w-]+$/.test(id) ? id : preferred;
  };

  try {
    // Null in web views without storage.
    stored = localStorage || {};
  } catch {
    // Access to storage is denied.
  }
  marks['js'] = '';
  paint();
  system.onchange = paint;

  const sidebars = stored['keynav:sidebars'] || '';
  if (/^[\w -]+$/.test(sidebars)) marks['keynavHidden'] = sidebars;

  try {
    const font = JSON.parse(stored['keynav:font'] || '') as { v: unknown; css: Record<string, unknown> };
    for (const name in font.css) {
      const value = font.css[name];
      if (font.v === 1 && typeof value === 'string') root.style.setProperty(`--vim-font-${name}`, value);
    }
  } catch {
    // Nothing is stored, or it is not JSON: the site's own font is used.
  }
})();
