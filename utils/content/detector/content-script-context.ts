/**
 * Replaces WXT's content script context (aliased in wxt.config.ts), which announces each start to the page by a window
 * message that names the extension; this one tells the page nothing. An outdated script is detected by `isOutdated` of
 * the message client.
 */
export class ContentScriptContext {}
