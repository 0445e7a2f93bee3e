/** What an open palette needs once it is painted, as one part that is loaded then. */

export { toolbarView } from './actions-view.js';
export { answerTo } from './list.js';
export { marked } from './marked.js';
export { warmUp } from './scan.js';
