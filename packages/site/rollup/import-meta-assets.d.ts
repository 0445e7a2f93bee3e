/** The types of the plugin, which its package contains but does not export. */

declare module '@web/rollup-plugin-import-meta-assets' {
  import type { Plugin } from 'rollup';
  /** Emits the files that modules name with `new URL(…, import.meta.url)`. */
  export function importMetaAssets(): Plugin;
}
