/** The classic script for the head: puts the remembered theme, font and sidebars on the root before the first paint. */
// Not a module, and short on purpose: the root build wraps and minifies it to under 600 bytes. Nothing here may throw.
(() => {
  const root = document.documentElement;
  const marks = root.dataset;
  const own = document.currentScript?.dataset ?? {};
  const system = matchMedia('(prefers-color-scheme:dark)');
  let stored: Record<string, string | undefined> = {};

  // Storage is read again at each change of the system: the reader may have chosen a theme since.
  const paint = (): void => {
    const id = stored[own['themeKey'] || 'keynav:theme'] || '';
    const preferred = system.matches ? own['dark'] || 'dark' : own['light'] || 'light';
    marks['theme'] = /^(?!system$)[\w-]+$/.test(id) ? id : preferred;
  };

  try {
    // Null in web views that have no storage.
    stored = localStorage || {};
  } catch {
    // Storage is denied: nothing is remembered.
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
    // Nothing stored, or no JSON: the site's own font stays.
  }
})();
