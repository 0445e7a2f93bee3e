/** Lint rule: members of the DOM that the name of a form's field or of an image can shadow are read through `dom`. */

import ts from 'typescript';

/** Types of the DOM's library of which a form or a document can be a value. */
const SHADOWABLE = new Set([
  'ChildNode',
  'Document',
  'DocumentOrShadowRoot',
  'Element',
  'EventTarget',
  'HTMLElement',
  'HTMLFormElement',
  'HTMLOrSVGElement',
  'Node',
  'ParentNode',
]);

/** Types of a cast in code that has asked which element it is, by its name or by a selector. */
const OTHERS =
  /^(HTMLSlotElement|HTMLAnchorElement|HTMLLabelElement|HTMLSelectElement|HTMLTableElement|HTMLDetailsElement|HTMLDialogElement|ShadowRoot|Text|CharacterData)$/;

/** Members that are never forms, although their types allow it. */
const NEVER_FORMS = new Set(['body', 'documentElement', 'head', 'prototype', 'renderRoot']);

/**
 * Reports members of forms, of documents and of types that include them, unless they are read from `dom(…)`: a form has a property for
 * each of its fields, and a document one for each of its images and forms, before its own ones.
 */
export const shadowedMembers = {
  meta: {
    type: 'problem',
    fixable: 'code',
    schema: [],
    messages: {
      direct: 'A field can have the name of this member: read it from dom(…).',
      loose: 'dom(…) is not a node: read a member of it.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const check = (node, receiver) => {
      if (isDom(receiver) || isNeverForm(receiver)) return;
      if (!layers(receiver).some(layer => isShadowable(services.getTypeAtLocation(layer), checker))) return;
      const text = context.sourceCode.getText(receiver);
      context.report({
        node,
        messageId: 'direct',
        fix: fixer => fixer.replaceText(receiver, `dom(${text})`),
      });
    };
    return {
      MemberExpression(node) {
        if (node.object.type === 'Super' || isSymbol(node)) return;
        check(node, node.object);
      },
      'VariableDeclarator[id.type=ObjectPattern][init]'(node) {
        check(node.id, node.init);
      },
      ObjectPattern(node) {
        // A parameter, an element of a list, or a part of another pattern; variables are checked above, with their fix.
        const { type, init, right } = node.parent;
        if (type === 'VariableDeclarator' && init) return;
        if (type === 'AssignmentExpression' && isDom(right)) return;
        if (isShadowable(services.getTypeAtLocation(node), checker))
          context.report({ node, messageId: 'direct' });
      },
      'CallExpression[callee.name=dom]'(node) {
        const { parent } = node;
        const isRead =
          (parent.type === 'MemberExpression' && parent.object === node) ||
          (parent.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern') ||
          (parent.type === 'AssignmentExpression' && parent.left.type === 'ObjectPattern') ||
          (parent.type === 'TSNonNullExpression' && parent.parent.type === 'MemberExpression');
        if (!isRead) context.report({ node, messageId: 'loose' });
      },
    };

    /** Symbols and private names are not the names of fields. */
    function isSymbol({ computed, property }) {
      if (!computed) return property.type === 'PrivateIdentifier';
      return (services.getTypeAtLocation(property).flags & ts.TypeFlags.ESSymbolLike) !== 0;
    }
  },
};

/**
 * Returns an expression and what it casts, because a form may be cast to a field; not if the cast is to a type whose members are its own,
 * such as that of a dialog, which code that knows the element uses.
 */
function layers(node) {
  const inner = node.type === 'TSAsExpression' ? node.expression : undefined;
  if (!inner) return [node];
  return OTHERS.test(node.typeAnnotation.typeName?.name ?? '') ? [] : [node, ...layers(inner)];
}

function isDom(node) {
  const call = node.type === 'TSNonNullExpression' ? node.expression : node;
  return call.type === 'CallExpression' && call.callee.name === 'dom';
}

function isNeverForm(node) {
  return node.type === 'MemberExpression' && NEVER_FORMS.has(node.property.name);
}

function isShadowable(type, checker) {
  const apparent = checker.getApparentType(type);
  if (apparent.isUnion()) return apparent.types.some(part => isShadowable(part, checker));
  // What is also something else, as a host of controllers, is no form; what also may have some member can be one.
  if (apparent.isIntersection()) {
    const named = apparent.types.filter(part => part.symbol?.name !== '__type');
    return named.length > 0 && named.every(part => isShadowable(part, checker));
  }
  return SHADOWABLE.has(apparent.symbol?.name) && isFromLibrary(apparent.symbol);
}

/** Types of our own may have the same names. */
function isFromLibrary(symbol) {
  return symbol.declarations?.some(({ parent }) => /\/lib\.dom\.d\.ts$/.test(parent.fileName ?? ''));
}
