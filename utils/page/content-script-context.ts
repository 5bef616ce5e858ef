/**
 * Stands in for WXT's content script context (aliased in wxt.config.ts). That one announces each start to the page by a
 * window message which names the extension; ours tells the page nothing. What became outdated is noticed by
 * `isOutdated` of the message client.
 */
export class ContentScriptContext {}
