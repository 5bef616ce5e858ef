// Empty: the cost of having a content script at all.
export {};
