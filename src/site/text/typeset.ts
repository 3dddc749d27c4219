/** A headline whose lines never begin with a dash. */
export function typeset(title: string): string {
  return title.replace(/ (?=[–—] )/g, '\u00a0')
}
