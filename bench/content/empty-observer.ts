/** Hears every change and does nothing with it: the floor for whatever hears every change. */
new MutationObserver(() => undefined).observe(document, { childList: true, subtree: true });
