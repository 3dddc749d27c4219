import Validator from '@adobe/structured-data-validator'
import { parseHTML } from 'linkedom'

type Thing = { '@type'?: string; '@graph'?: Thing[] } & Record<string, unknown>
type Issue = { issueMessage: string; severity: string; path: unknown }

/** The data of schema.org in a page, each with its context; those of a graph one by one. */
export function dataIn(html: string): Thing[] {
  const { document } = parseHTML(html)
  const scripts: { textContent: string }[] = [
    ...document.querySelectorAll('script[type="application/ld+json"]'),
  ]
  return scripts.flatMap(({ textContent }) => {
    const thing = JSON.parse(textContent) as Thing
    return thing['@graph'] ?? [thing]
  })
}

/**
 * What speaks against the data of a page as search engines read it (Google's rules as @adobe/structured-data-validator has them).
 * Which properties schema.org knows is told by the type check, by the types of schema-dts.
 */
export async function dataFaults(html: string): Promise<string[]> {
  const jsonld: Record<string, Thing[]> = {}
  for (const thing of dataIn(html)) {
    const type = String(thing['@type'])
    jsonld[type] = [...(jsonld[type] ?? []), thing]
  }
  const found = (await new Validator().validate({ jsonld })) as Issue[]
  return found
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ issueMessage, path }) => `${issueMessage} ${JSON.stringify(path)}`)
}
