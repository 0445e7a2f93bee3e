/** The steps that lead to the state of a scene. A step is a function of a stage (stage.mjs). */

/** Presses keys. */
export const press = keys => stage => stage.press(keys);

/** Waits until a condition holds for the state of the page. */
export const until = isSo => stage => stage.settled(isSo);

/** Runs a function in the page. */
export const run = act => stage => stage.evaluate(act);

/** Opens another page of the site. */
export const open = at => stage => stage.open(at);

/** Makes an item current by its number, as `7G` does. The given function marks the item as the target of the scene. */
export const goTo = mark => async stage => {
  await stage.evaluate(mark);
  await stage.press(`${await stage.evaluate(numberOfTarget)}G`);
};

/** Runs in the browser. Returns the number of the target in its region. */
function numberOfTarget() {
  const { items, regions } = document[Symbol.for('keynav.owner.1')].page;
  const region = regions.active();
  let [number, item] = [1, items.end(region, -1)];
  for (; item && !item.hasAttribute('data-e2e-target'); number++) item = items.step(region, item, 1, 'item');
  return number;
}
