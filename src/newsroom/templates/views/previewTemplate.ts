import type { PayloadRequest } from 'payload'

import { partsOf } from '@/domain/text/template/partsOf'

import { plainTextOf } from '../../texts/contentShape'
import { PART_WORDS } from '../../words/templates'
import { fillTemplate, type TemplatePlace } from '../fillTemplate'

/** What a template holds, as a text made from it now would begin. */
export type TemplatePreview = {
  title: string
  sapo: string
  column: string | null
  /** The beginning of the text, a line a block. */
  lines: string[]
  /** “2 bảng”. */
  parts: string[]
  leftOut: string[]
  unfilled: string[]
}

const MOST_LINES = 8
const MOST_LETTERS = 240

/** Reads a template for somebody who is about to make a text from it; nothing is written. */
export async function previewTemplate(
  req: PayloadRequest,
  id: string,
  { place, now }: { place: TemplatePlace; now: Date },
): Promise<TemplatePreview> {
  const { words, leftOut, unfilled } = await fillTemplate(req, id, { place, now })
  const lines = plainTextOf(words.content)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return {
    ...{ title: words.title, sapo: words.sapo ?? '', column: words.column, leftOut, unfilled },
    lines: lines.slice(0, MOST_LINES).map((line) => line.slice(0, MOST_LETTERS)),
    parts: partsOf(words.content).map(({ part, count }) => `${count} ${PART_WORDS[part]}`),
  }
}
