import { MutationSummary } from 'mutation-summary';

new MutationSummary({
  rootNode: document,
  callback: () => undefined,
  queries: [{ element: '.order-id' }, { element: '.tpl-wrapper' }],
});
