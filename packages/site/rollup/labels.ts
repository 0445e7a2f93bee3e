/** Labels: hands out "Figure 1", "Table 2", and knows them again by id. */

export type Kind = 'Figure' | 'Table' | 'Equation';

export interface Label {
  readonly id: string;
  readonly kind: Kind;
  readonly count: number;
}

export interface Labels {
  /** Gives the next number of a kind; an id that is taken gets a number at its end. */
  add(kind: Kind, id?: string): Label;
  find(id: string): Label | undefined;
}

const prefixes: Record<Kind, string> = { Figure: 'fig', Table: 'tbl', Equation: 'eq' };

/** Starts the numbering of one page. */
export function labelsOfPage(): Labels {
  const byId = new Map<string, Label>();
  const counts: Record<Kind, number> = { Figure: 0, Table: 0, Equation: 0 };
  return {
    add(kind, id) {
      const count = ++counts[kind];
      const label = { id: free(id ?? `${prefixes[kind]}-${count}`, byId), kind, count };
      byId.set(label.id, label);
      return label;
    },
    find: id => byId.get(id),
  };
}

function free(id: string, taken: ReadonlyMap<string, Label>): string {
  if (!taken.has(id)) return id;
  let i = 2;
  while (taken.has(`${id}-${i}`)) i++;
  return `${id}-${i}`;
}
