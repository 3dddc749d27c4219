import type { Graph, Thing, WithContext } from 'schema-dts'

/** Data of schema.org as the text of a script element: no `<` in it, so nothing can close the element. */
export function scriptOf(data: WithContext<Thing> | Graph): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
}
