/** The head of a page: metadata, the security policy, and the files that the page loads. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { hrefOf } from '../rollup/address.js';
import type { View } from './view.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html keynav',
].join('; ');

/** Returns the `<head>` element of a page. */
export function head(view: View): Element {
  const { site, page, files } = view;
  return h(
    'head',
    [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', titleOf(view)),
      // Before the style sheet, so that the first paint has the reader's theme.
      h('script', { src: files.init }),
      h('link', { rel: 'stylesheet', href: files.style }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('link', { rel: 'icon', type: 'image/svg+xml', href: files.icon }),
      ...described(view),
      // No <link rel=next>: Firefox prefetches it, which the policy forbids. The links in the page have the relation.
      files.feed &&
        h('link', { rel: 'alternate', type: 'application/atom+xml', title: site.title, href: files.feed }),
      page.isListed ? undefined : h('meta', { name: 'robots', content: 'noindex' }),
      files.main && h('script', { type: 'module', src: files.main }),
    ].filter(it => typeof it === 'object'),
  );
}

function titleOf({ site, page }: View): string {
  return page.source.path === '' || page.title === site.title ? site.title : `${page.title} · ${site.title}`;
}

function described({ site, page }: View): Element[] {
  const text = page.description || (page.source.path === '' ? site.description : '');
  const url = site.url && new URL(hrefOf('/', page.source.path).slice(1), site.url).href;
  return [
    ...(text ? [h('meta', { name: 'description', content: text })] : []),
    ...(url ? [h('link', { rel: 'canonical', href: url }), property('og:url', url)] : []),
    property('og:title', page.title),
    property('og:type', page.layout === 'post' || page.layout === 'talk' ? 'article' : 'website'),
    property('og:site_name', site.title),
    ...(text ? [property('og:description', text)] : []),
    ...(page.date ? [property('article:published_time', page.date)] : []),
    h('meta', { name: 'twitter:card', content: 'summary' }),
  ];
}

const property = (name: string, content: string): Element => h('meta', { property: name, content });
