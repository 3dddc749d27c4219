import { readFileSync } from 'node:fs'
import path from 'node:path'

import { type Answer, type Rest, uploadOf } from './rest'

/** An export of a site on WordPress: five posts, of which one is a draft and one is to come. */
export const exportXml = (): Buffer =>
  readFileSync(path.join(import.meta.dirname, '../fixtures/archive/bao-cu.xml'))

/** Texts in the lines of a file. */
export const jsonLines = (...texts: (object | string)[]): Buffer =>
  Buffer.from(texts.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'))

/** An export of a site on Ghost: a post, one that was never saved as HTML, one for members, a draft, and a page. */
export const ghostExport = (): Buffer =>
  readFileSync(path.join(import.meta.dirname, '../fixtures/archive/ghost.json'))

export function uploadExport(
  rest: Rest,
  token: string,
  { bytes, outlet, name = 'bao-cu.xml' }: { bytes: Buffer; outlet: string; name?: string },
): Promise<Answer> {
  const type = name.endsWith('.xml') ? 'application/xml' : 'application/x-ndjson'
  const raw = uploadOf({ name, type, bytes }, { outlet, source: 'Trang cũ' })
  return rest('POST', '/imports/texts', { token, raw })
}
