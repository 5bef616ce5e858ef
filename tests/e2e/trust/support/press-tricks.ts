/** Ways in which the outer page removes the frame with the order. */
export const ended = [
  { name: 'been removed', script: `document.querySelector('iframe').remove()` },
  { name: 'navigated to another page', script: `document.querySelector('iframe').src = '/app/im/none'` },
];
