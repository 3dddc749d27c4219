import mammoth from 'mammoth'

import { FileRefused } from '../spreadsheet/fileRefused'
import { nameLists } from './lists'
import type { WordParts } from './openWord'
import type { WordNode, WordTree } from './tree'

type Document = {
  children: WordNode[]
  notes: { resolve: (mark: object) => { body: WordNode[] } | null }
}

/**
 * The body of a Word file as mammoth understands it, read from parts that are unpacked already: insertions are in it,
 * deletions are not. No file beside it is opened.
 * @throws FileRefused when it can't be understood.
 */
export async function readTree(parts: WordParts): Promise<WordTree> {
  let found: Document | undefined
  const file = zipOf(parts)
  const keep = (document: Document) => {
    found = document
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml({ file } as never, {
      transformDocument: keep,
      includeEmbeddedStyleMap: false,
    })
  } catch {
    throw new FileRefused('damaged')
  }
  if (!found) throw new FileRefused('damaged')
  const { children, notes } = found
  return { children, noteOf: (mark) => notes.resolve(mark)?.body ?? [] }
}

/** What mammoth asks of a zip. */
function zipOf(parts: WordParts) {
  const partOf = (name: string) => parts.get(name.replace(/^\//, '').toLowerCase())
  return {
    exists: (name: string) => partOf(name) !== undefined,
    read: (name: string, encoding?: string) => {
      const part = partOf(name)
      if (!part) return Promise.reject(new FileRefused('damaged'))
      if (encoding === 'base64') return Promise.resolve(part.toString('base64'))
      if (!encoding) return Promise.resolve(part)
      const text = new TextDecoder(encoding).decode(part)
      return Promise.resolve(name.endsWith('/numbering.xml') ? named(text) : text)
    },
  }
}

/** Without names of their own lists are still lists. */
function named(numbering: string): string {
  try {
    return nameLists(numbering)
  } catch {
    return numbering
  }
}
