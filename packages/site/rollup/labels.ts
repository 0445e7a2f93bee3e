/** Numbers the figures, tables and equations of a page. */

/** A kind of numbered element. */
export type Kind = 'Figure' | 'Table' | 'Equation';

/** The label of a numbered element. */
export interface Label {
  readonly id: string;
  readonly kind: Kind;
  /** Its number, counted from 1 for each kind. */
  readonly count: number;
}

/** The labels of a page. */
export interface Labels {
  /**
   * Returns a label with the next number of a kind. Without an id, its id is made from the number; an id that is
   * already used gets a number at its end.
   */
  add(kind: Kind, id?: string): Label;
  /** Returns the label with an id. */
  find(id: string): Label | undefined;
}

const prefixes: Record<Kind, string> = { Figure: 'fig', Table: 'tbl', Equation: 'eq' };

/** Creates the labels of one page. */
export function labelsOfPage(): Labels {
  const byId = new Map<string, Label>();
  const counts: Record<Kind, number> = { Figure: 0, Table: 0, Equation: 0 };
  return {
    add(kind, id) {
      const count = ++counts[kind];
      const label = { id: unusedId(id ?? `${prefixes[kind]}-${count}`, byId), kind, count };
      byId.set(label.id, label);
      return label;
    },
    find: id => byId.get(id),
  };
}

function unusedId(id: string, taken: ReadonlyMap<string, Label>): string {
  if (!taken.has(id)) return id;
  let i = 2;
  while (taken.has(`${id}-${i}`)) i++;
  return `${id}-${i}`;
}
