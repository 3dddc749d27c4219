import type { ScriptBlock } from './scriptBlocks'

/** A line of the printed rundown: an entry, or the head of a block. Everything is text already. */
export type PaperLine =
  | { kind: 'block'; text: string }
  | {
      kind: 'entry'
      number: string
      title: string
      type: string
      start: string
      length: string
      presenter: string
      notes: string
      /** It keeps its place and takes no time. */
      floated: boolean
      /** Its start is fixed. */
      fixed: boolean
    }

export type PaperScript = {
  number: string
  title: string
  /** Type, start, length, presenter, reading time. */
  facts: string
  blocks: ScriptBlock[]
}

/** A rundown ready for paper, in whatever form: page, DOCX or PDF. */
export type RundownPaper = {
  outlet: string
  title: string
  slot: string
  state: string
  lines: PaperLine[]
  /** What is over or under, totals by kind. */
  sums: string[]
  /** Who signs, left to right. */
  signers: readonly string[]
  scripts: PaperScript[]
}

export const PAPER_HEADINGS = [
  'TT',
  'Bắt đầu',
  'T.lượng',
  'Mục',
  'Loại',
  'Người dẫn',
  'Ghi chú kỹ thuật',
] as const

export const NO_SCRIPTS = 'Chưa mục nào có lời dẫn.'
export const NO_ENTRIES = 'Khung chưa có mục nào.'
