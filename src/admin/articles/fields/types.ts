import type { Json, Merged } from '@/domain/text/merge/types'

import type { Answer } from '../../send/send'
import type { FieldName, Fields } from './textFields'

/** What a form has and the server has not, with what it was changed from. */
export type Unsaved = { base: Fields; mine: Fields }

/** What POST /api/articles/:id/save answers of a save that was written. */
export type Saved = {
  fields: Fields
  revision: string
  savedAt: string
  merged?: string[]
  leftOut?: string[]
}

/** What it answers where people must decide; nothing was written. */
export type Conflict = {
  by: { id: string; name: string } | null
  at: string
  revision: string
  theirs: Fields
  fields: {
    name: FieldName
    base: Json
    mine: Json
    theirs: Json
    /** Each side as people read it. */
    words: { mine: string; theirs: string }
  }[]
  content: Merged[] | null
  merged?: Fields
}

export type Phase =
  /** All that is on the page is on the server. */
  | 'saved'
  /** Typed, not sent yet. */
  | 'typed'
  | 'saving'
  | 'offline'
  | 'broken'
  | 'session'
  | 'refused'
  | 'conflict'

export type SavingState = {
  phase: Phase
  /** When the server last said that it has the text; null before that. */
  savedAt: string | null
  /** Why it was refused, in the server's words. */
  message: string | null
  conflict: Conflict | null
  /** Whether the words that the server has not are in the buffer of this machine. */
  isKept: boolean
}

export type Ports = {
  /** What the form shows now. */
  read: () => Fields
  mayTouch: (name: FieldName, wanted: Json) => boolean
  takeIn: (fields: Fields) => void
  post: (body: Unsaved, isLeaving: boolean) => Promise<Answer<Saved>>
  /** The text as the server has it, asked for anew. */
  readAnew: () => Promise<Fields | null>
  keep: (unsaved: Unsaved | null) => Promise<boolean>
  /** Tells the page of a save; what it then asks for is waited for before a move. */
  saved: (answer: Saved) => Promise<void>
  /** All is saved, and has been for long enough that the form has heard of it. */
  settled: () => void
}
