/** Renders the Markdown of one file to a page record. */
import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeKatex from 'rehype-katex';
import rehypeRaw from 'rehype-raw';
import rehypeSlug from 'rehype-slug';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import type { Highlighter } from 'shiki';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { dateOf, titleOfName } from './address.js';
import { fillCitations } from './citations.js';
import { stylesToClasses } from './classes.js';
import { colourCode } from './code.js';
import { withPlainDollars } from './dollars.js';
import { numberEquations } from './equations.js';
import { numberFigures } from './figures.js';
import { chosenIds, idsOf, outlineOf, takeTitle, titleFromText, type Title } from './headings.js';
import { labelsOfPage } from './labels.js';
import { cleanMarkup } from './markup.js';
import { readMatter } from './matter.js';
import type { Layout, Matter, Page, Source } from './page.js';
import { problemsOf } from './problem.js';
import { fillReferences } from './references.js';
import { numberTables } from './tables.js';
import { nameTasks } from './tasks.js';
import { countWords, excerpt, plainText } from './words.js';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm)
  .use(remarkMath)
  .freeze();

/** Returns the page of a Markdown file. A bibliography is searched in the page's folder, then in `mountDir`. */
export async function readPage(
  source: Source,
  text: string,
  mountDir: string,
  highlighter: Highlighter,
): Promise<Page> {
  const file = new VFile({ path: source.file, value: text });
  const matter = readMatter(file);
  const tree = await toHtmlTree(parse(text), file, highlighter);
  if (matter.bibliography) await fillCitations(tree, file, matter.bibliography, mountDir);
  const rules = stylesToClasses(tree);
  return { ...record(source, matter, tree), rules, problems: problemsOf(file) };
}

/** Parses repeatedly while dollar signs open maths that is not maths; each round escapes at least one of them. */
function parse(text: string): MarkdownRoot {
  let source = text;
  for (;;) {
    const tree = parser.parse(source);
    const next = withPlainDollars(tree, source);
    if (next === undefined) return tree;
    source = next;
  }
}

async function toHtmlTree(tree: MarkdownRoot, file: VFile, highlighter: Highlighter): Promise<Root> {
  const labels = labelsOfPage();
  const steps = unified()
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', footnoteLabelProperties: {} })
    .use(rehypeRaw)
    .use(cleanMarkup)
    .use(chosenIds)
    .use(rehypeSlug)
    .use(numberEquations, labels)
    .use(rehypeKatex, { output: 'mathml' })
    .use(numberFigures, labels)
    .use(numberTables, labels)
    .use(fillReferences, labels)
    .use(nameTasks)
    .use(colourCode, highlighter);
  return (await steps.run(tree, file)) as Root;
}

function record(source: Source, matter: Matter, body: Root): Omit<Page, 'rules' | 'problems'> {
  const heading = takeTitle(body);
  const text = plainText(body, isAside);
  const matterTitle = matter.title ? titleFromText(matter.title) : undefined;
  const title =
    titleOf(matterTitle) ?? titleOf(heading) ?? titleOfName(source.path.split('/').pop() || 'Home');
  const headings = outlineOf(body);
  return {
    source,
    body,
    headings,
    text,
    title,
    heading: (heading ?? matterTitle)?.children ?? [{ type: 'text', value: title }],
    headingId: heading?.id ?? '',
    description: matter.description ?? excerpt(firstParagraph(body), 160),
    date: matter.date ?? dateOf(source.path),
    updated: matter.updated,
    order: matter.order ?? Number.POSITIVE_INFINITY,
    draft: matter.draft,
    tags: matter.tags,
    layout: matter.layout ?? layoutOf(source.path),
    ids: new Set([...idsOf(body), ...(heading?.id ? [heading.id] : [])]),
    words: countWords(text),
    isListed: true,
  };
}

/** Footnotes and display maths are left out of the text, because they make little sense out of context. */
const isAside = (element: Element): boolean =>
  element.properties['dataFootnotes'] !== undefined || element.properties['display'] === 'block';

const titleOf = (title: Title | undefined): string | undefined =>
  title && (plainText({ type: 'root', children: [...title.children] }) || undefined);

const firstParagraph = (body: Root): string => {
  const paragraph = body.children.find(
    node => node.type === 'element' && node.tagName === 'p' && plainText(node) !== '',
  );
  return paragraph ? plainText(paragraph) : '';
};

function layoutOf(path: string): Layout {
  if (path.startsWith('talks/')) return 'talk';
  return path.startsWith('posts/') ? 'post' : 'page';
}
