/** What stands between the two markers of a page is made by `npm run docs`; the rest is written by hand. */
const BEGIN = '<!-- made by `npm run docs`: begin -->\n'
const END = '<!-- made by `npm run docs`: end -->\n'

/** The page with its made part anew. */
export function withMade(page: string, made: string): string {
  const [before, rest = '', ...more] = page.split(BEGIN)
  const [, after, ...further] = rest.split(END)
  if (after === undefined || more.length + further.length > 0) {
    throw new Error(`A page must have the line ${BEGIN} once, and after it ${END}`)
  }
  return [before, BEGIN, '\n', made.trim(), '\n\n', END, after].join('')
}
