/** The query of a page as Next gives it. */
export type Query = Record<string, string | string[] | undefined>

/** The address that a page was asked by, with its query: an old one may be known by it alone (`/?p=12`). */
export function askedAddress(path: string, query: Query): string {
  const said = new URLSearchParams()
  for (const [name, value = ''] of Object.entries(query)) {
    for (const one of [value].flat()) said.append(name, one)
  }
  return said.size === 0 ? path : `${path}?${said.toString()}`
}
