import type { PayloadRequest } from 'payload'

import { cellReference } from '@/domain/imports/cell'
import type { Draft } from '@/domain/imports/draft'
import type { ImportField } from '@/domain/imports/fields'
import type { Column } from '@/payload-types'

import type { ImportLine, ImportRow } from '../importRow'
import type { PictureSource } from './textPictures'

/** A line that says something, and what it says. */
export type DraftedLine<D extends Draft = Draft> = { line: ImportLine; draft: D }

/** What of a judgement a line keeps, with how it is carried out. */
export type Verdict = {
  as: 'new' | 'change' | 'same' | 'wrong' | 'made'
  label?: string
  id?: string
  problems?: string[]
  /** The cell a problem is about. */
  field?: ImportField
  notes?: string[]
  /** Writes it; what it made or changed. */
  write?: (req: PayloadRequest) => Promise<Written>
  /** What has to be held until the transaction that it is written in has ended. */
  holding?: Holding
}
export type Holding = <Result>(req: PayloadRequest, work: () => Promise<Result>) => Promise<Result>

export type Written = Pick<ImportLine, 'id' | 'label' | 'before' | 'set' | 'left'> & {
  as: 'made' | 'changed'
  /** Of it what only writing shows. */
  told?: string[]
}

export type Judging = {
  req: PayloadRequest
  row: ImportRow
  columns: readonly Column[]
  now: Date
  /** Of texts: where the pictures lie that came with them. */
  pictures: PictureSource
}

export type Judged = { line: ImportLine; verdict: Verdict }

/** How a row says by which line of which import it was made. */
export const markOf = (row: ImportRow, line: number): string =>
  `${row.id} ${cellReference(row.sheet, line, null)}`
