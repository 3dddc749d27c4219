import type { ComponentType } from 'react'

import { isCivilDate } from '@/domain/calendar/civil'

import type { Done } from '../../send/send'

/** A form as it stands: what it is about, what was typed, whether a file was chosen. */
export type Asked<Subject, Values> = { subject: Subject; values: Values; hasFile: boolean }

type TextFor<Subject, Values> = string | ((asked: Asked<Subject, Values>) => string)

type NamesOf<Values, Type> = {
  [Name in keyof Values & string]: Values[Name] extends Type ? Name : never
}[keyof Values & string]

type Shared<Subject, Values> = {
  label: TextFor<Subject, Values>
  hint?: TextFor<Subject, Values>
  required?: boolean
  /** Shown, and checked, only then. */
  when?: (asked: Asked<Subject, Values>) => boolean
  /** Takes the room that is left in its row. */
  grow?: boolean
}

type Typed<Subject, Values> = Shared<Subject, Values> & {
  name: NamesOf<Values, string>
  /** What is wrong with it as it stands, in a sentence. */
  check?: (value: string, asked: Asked<Subject, Values>) => string | null
}

type Text<Subject, Values> = Typed<Subject, Values> & {
  kind: 'text'
  rows?: number
  maxLength?: number
  inputMode?: 'text' | 'url' | 'numeric'
  narrow?: boolean
}
type Day<Subject, Values> = Typed<Subject, Values> & { kind: 'day' }
type Choice<Subject, Values> = Typed<Subject, Values> & {
  kind: 'choice'
  options: (subject: Subject) => readonly (readonly [value: string, words: string])[]
}
type FileChoice<Subject, Values> = Shared<Subject, Values> & { kind: 'file'; name: string }
/** A part of its own; what it holds is checked by the server. */
type Own<Subject, Values> = {
  [Name in keyof Values & string]: Pick<Shared<Subject, Values>, 'when'> & {
    kind: 'own'
    name: Name
    Part: ComponentType<PartProps<Subject, Values, Values[Name]>>
  }
}[keyof Values & string]

export type PartProps<Subject, Values, Value> = {
  subject: Subject
  values: Values
  onChange: (value: Value) => void
}

export type Field<Subject, Values> =
  | Text<Subject, Values>
  | Day<Subject, Values>
  | Choice<Subject, Values>
  | FileChoice<Subject, Values>
  | Own<Subject, Values>

/** The form of an action: its fields, what it sends, and whether its effect is seen before it is done. */
export type FormTable<Subject, Values> = {
  title: (asked: Asked<Subject, Values>) => string
  /** What it does, said first. */
  consequence: TextFor<Subject, Values>
  method?: 'POST' | 'DELETE'
  path: (asked: Asked<Subject, Values>) => string
  /** What stands in the fields when it opens. */
  start: (subject: Subject) => Values
  /** From top to bottom; those of a list stand in one row. */
  fields: readonly (Field<Subject, Values> | readonly Field<Subject, Values>[])[]
  /** A file is uploaded into the outlet's evidence when the action is asked for; where a refusal of it is told. */
  upload?: {
    title: (asked: Asked<Subject, Values>) => string
    outlet: (subject: Subject) => string
    errorAt: string
  }
  body: (asked: Asked<Subject, Values>, file: string | null) => Record<string, unknown>
  /** Whether the effect on the ledger is shown before it is done. */
  previews: boolean
  submitLabel: TextFor<Subject, Values>
  done: (asked: Asked<Subject, Values>, result: Done) => string
  /** The field a problem of the server's belongs to, by its code. */
  problemAt?: Readonly<Record<string, string>>
}

export type Errors = Readonly<Record<string, string | undefined>>

/** The fields that are shown as the form stands, row by row. */
export function shownRows<Subject, Values>(
  { fields }: Pick<FormTable<Subject, Values>, 'fields'>,
  asked: Asked<Subject, Values>,
): Field<Subject, Values>[][] {
  return fields
    .map((row) => (Array.isArray(row) ? (row as readonly Field<Subject, Values>[]) : [row]))
    .map((row) =>
      (row as readonly Field<Subject, Values>[]).filter(({ when }) => when?.(asked) ?? true),
    )
    .filter((row) => row.length > 0)
}

/** What is wrong with the fields, by their names. */
export function checkForm<Subject, Values>(
  table: Pick<FormTable<Subject, Values>, 'fields'>,
  asked: Asked<Subject, Values>,
): Errors {
  const found = shownRows(table, asked)
    .flat()
    .flatMap((field) => {
      if (!('check' in field) || !field.check) return []
      const problem = field.check(asked.values[field.name] as string, asked)
      return problem ? [[field.name, problem] as const] : []
    })
  return Object.fromEntries(found)
}

export function textFor<Subject, Values>(
  words: TextFor<Subject, Values>,
  asked: Asked<Subject, Values>,
): string {
  return typeof words === 'string' ? words : words(asked)
}

const NO_DAY = 'Ngày chưa đúng. Hãy nhập ngày, tháng, năm.'

export const aDay = (value: string) => (isCivilDate(value) ? null : NO_DAY)
export const aDayIfAny = (value: string) => (value === '' ? null : aDay(value))
/** Refuses an empty field with this sentence. */
export const written = (otherwise: string) => (value: string) =>
  value.trim() === '' ? otherwise : null

/** Why: what nearly every action asks for, and the log keeps. */
export const reason = {
  kind: 'text',
  name: 'reason',
  label: 'Lý do',
  required: true,
  rows: 2,
  maxLength: 500,
  check: written('Chưa ghi lý do. Hãy viết một câu.'),
} as const
