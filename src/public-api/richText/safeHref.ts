// Browsers skip these inside an address, so `java\nscript:` would be a script.
// eslint-disable-next-line no-control-regex
const IGNORED_BY_BROWSERS = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff\\]/
const WITH_SCHEME = /^(https?:\/\/|mailto:|tel:)[^/]/i
const WITHIN_SITE = /^(\/(?!\/)|#)/

/** The address of a link that may leave: web, mail, telephone or this site; anything else is null. */
export function safeHref(url: unknown): string | null {
  if (typeof url !== 'string') return null
  const address = url.trim()
  if (address === '' || IGNORED_BY_BROWSERS.test(address)) return null
  return WITH_SCHEME.test(address) || WITHIN_SITE.test(address) ? address : null
}
