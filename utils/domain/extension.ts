/** Id of the extension in Firefox. In Chromium it follows from the key that signs the package. */
export const GECKO_ID = 'order-lock@qianniu-order-lock.org';
