/** Lint rules of this repository: documented exports, a first line that describes the file, and short functions. */

import { shadowedMembers } from './shadowed-members.mjs';

/** Suites group tests and are not read as one function. */
const SUITES = new Set(['describe']);

/** Reports functions with more than `max` lines, except the callbacks of suites. */
const shortFunctions = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { max: { type: 'number' } }, additionalProperties: false }],
    messages: { long: 'This function has {{lines}} lines; at most {{max}} are allowed.' },
  },
  create(context) {
    const { max } = context.options[0];
    const check = node => {
      const lines = node.loc.end.line - node.loc.start.line + 1;
      if (lines > max && !isSuite(node)) context.report({ node, messageId: 'long', data: { lines, max } });
    };
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
};

function isSuite({ parent }) {
  return parent.type === 'CallExpression' && SUITES.has(parent.callee.name);
}

/** Reports exported declarations without a doc comment. */
const documentedExports = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'An exported name needs a doc comment.' } },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        if (!node.declaration) return;
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        if (!comment || !isDoc(comment)) context.report({ node, messageId: 'missing' });
      },
    };
  },
};

/** Reports files that do not begin with a doc comment. */
const describedFiles = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'The first line must describe the file.' } },
  create(context) {
    return {
      Program(node) {
        const [comment] = context.sourceCode.getAllComments();
        const isFirst = comment?.loc.start.line === 1 || context.sourceCode.text.startsWith('#!');
        if (!comment || !isFirst) context.report({ node, messageId: 'missing' });
      },
    };
  },
};

function isDoc({ type, value }) {
  return type === 'Block' && value.startsWith('*');
}

/** The rules as a plugin for ESLint. */
export const house = {
  rules: {
    'short-functions': shortFunctions,
    'documented-exports': documentedExports,
    'described-files': describedFiles,
    'shadowed-members': shadowedMembers,
  },
};
