/** What an open palette needs once it is painted, as one part that is loaded then. */

export { toolbarView } from './rows/actions-view.js';
export { answerTo } from '../../results/for-query.js';
export { marked } from './rows/marked.js';
export { warmUp } from '../../results/scan.js';
