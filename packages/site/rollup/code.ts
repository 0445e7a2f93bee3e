/** Colours code blocks with Shiki; languages are loaded when a page first uses them. */
import type { Element, Root } from 'hast';
import { bundledLanguages, bundledLanguagesAlias, createCssVariablesTheme, createHighlighter } from 'shiki';
import type { BundledLanguage, Highlighter } from 'shiki';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { classesOf, isElement, solid } from './element.js';
import { at } from './problem.js';

const theme = createCssVariablesTheme({ name: 'vim', variablePrefix: '--vim-code-' });
const plain = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'ansi', 'none']);

/** Creates the highlighter. This is slow, so create it once. */
export const startHighlighter = (): Promise<Highlighter> => createHighlighter({ themes: [theme], langs: [] });

/** A rehype plugin that colours every code block. Code in an unknown language stays plain, with a warning. */
export function colourCode(highlighter: Highlighter) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const blocks: [Element, Element][] = [];
    visit(tree, { tagName: 'pre' }, pre => {
      const code = solid(pre)[0];
      if (solid(pre).length === 1 && isElement(code, 'code')) blocks.push([pre, code]);
    });
    for (const [pre, code] of blocks) await colourBlock(pre, code, highlighter, file);
  };
}

async function colourBlock(
  pre: Element,
  code: Element,
  highlighter: Highlighter,
  file: VFile,
): Promise<void> {
  const written =
    classesOf(code)
      .find(name => name.startsWith('language-'))
      ?.slice(9) ?? '';
  const language = await loadLanguage(written.toLowerCase().replace(/[{:,].*$/, ''), highlighter);
  if (language === undefined)
    file.message(`the code is shown plain: the language "${written}" is not known`, at(pre));
  const source = rawText(code).replace(/\n$/, '');
  // With a time limit, Shiki stops colouring on a busy machine, and two builds differ.
  const root = highlighter.codeToHast(source, {
    lang: language ?? 'text',
    theme: 'vim',
    tabindex: false,
    tokenizeTimeLimit: 0,
  });
  const coloured = root.children[0];
  if (!isElement(coloured, 'pre')) return;
  pre.children = coloured.children as Element[];
  pre.properties = { className: ['code'], ...(written && !plain.has(written) ? { dataLang: written } : {}) };
}

async function loadLanguage(
  name: string,
  highlighter: Highlighter,
): Promise<BundledLanguage | 'text' | undefined> {
  if (plain.has(name)) return 'text';
  if (!(name in bundledLanguages) && !(name in bundledLanguagesAlias)) return undefined;
  const language = name as BundledLanguage;
  await highlighter.loadLanguage(language);
  return language;
}

/** Returns the text of code. Unlike `plainText`, it keeps white space. */
function rawText(node: Element): string {
  return node.children
    .map(child => (child.type === 'text' ? child.value : isElement(child) ? rawText(child) : ''))
    .join('');
}
