/** Simple selectors for elements of a stream: `main`, `.content`, `#doc`, `[role=main]`, `div.body`, separated by commas. */

/** The attributes of an element. */
export type Attributes = Readonly<Record<string, string>>;

/** Whether an element is meant. */
export type Matcher = (name: string, attributes: Attributes) => boolean;

const PART = /([#.]?)([\w-]+|[^\0-\x7F]+)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/gy;

/**
 * Makes a matcher of a list of simple selectors.
 * @throws RangeError for anything that needs more than the element itself, such as `div > p`.
 */
export function matcher(selectors: string): Matcher {
  const each = selectors.split(',').map(one => compound(one.trim()));
  return (name, attributes) => each.some(matches => matches(name, attributes));
}

function compound(selector: string): Matcher {
  const tests: Matcher[] = [];
  let at = 0;
  for (const part of selector.matchAll(PART)) {
    tests.push(testOf(part));
    at += part[0].length;
  }
  if (at === 0 || at !== selector.length)
    throw new RangeError(`${JSON.stringify(selector)} is not a simple selector such as .content or div#main`);
  return (name, attributes) => tests.every(test => test(name, attributes));
}

function testOf([, sign, word = '', attribute, value]: RegExpExecArray): Matcher {
  if (attribute !== undefined)
    return (_, attributes) =>
      Object.hasOwn(attributes, attribute) && (value === undefined || attributes[attribute] === value);
  if (sign === '#') return (_, attributes) => attributes['id'] === word;
  if (sign === '.') return (_, attributes) => tokensOf(attributes['class']).includes(word);
  return name => name === word.toLowerCase();
}

/** The words of an attribute that white space separates. */
export function tokensOf(text: string | undefined): string[] {
  return text ? text.split(/\s+/) : [];
}
