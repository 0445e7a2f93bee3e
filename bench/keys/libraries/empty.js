/** The floor: a listener that does nothing. */

export function setup() {
  addEventListener('keydown', () => undefined);
}
