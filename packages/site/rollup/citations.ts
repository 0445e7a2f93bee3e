/** Fills in citations such as `[@key]` on pages that name a bibliography, without network access. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Root } from 'hast';
import { h } from 'hastscript';
import rehypeCitation from 'rehype-citation';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { broken } from './problem.js';

/**
 * Replaces the citations of a page, and adds the list of references under a heading. The bibliography is a file in the
 * page's folder or in `mountDir`. If it is missing or not valid, reports an error, and the citations stay as written.
 */
export async function fillCitations(
  tree: Root,
  file: VFile,
  bibliography: string,
  mountDir: string,
): Promise<void> {
  const folders = [dirname(file.path), mountDir];
  const found = folders.map(folder => join(folder, bibliography)).find(path => existsSync(path));
  if (found === undefined || /^https?:/.test(bibliography)) {
    file.message(
      `the bibliography ${bibliography} is not there; citations are left as they are`,
      broken({ line: 1, column: 1 }),
    );
    return;
  }
  const options = { bibliography: found, path: '/', linkCitations: true, csl: 'apa', lang: 'en-US' };
  try {
    const cited = await unified().use(rehypeCitation, options).run(tree, file);
    tree.children = cited.children.flatMap(node =>
      node.type === 'element' && node.properties['id'] === 'refs'
        ? [h('h2', { id: 'references' }, 'References'), node]
        : [node],
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    file.message(`citations are left as they are: ${reason}`, broken({ line: 1, column: 1 }));
  }
}
