/** This page, as long as it is open: a tab that is loaded anew is another. */
export const TAB = Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 8)).join('')
