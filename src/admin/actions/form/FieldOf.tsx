'use client'

import type { ComponentType } from 'react'

import { DateField } from '../../ui/DateField'
import { ActionFile } from './ActionFile'
import { SelectField } from './SelectField'
import { type Asked, type Field, type PartProps, textFor } from './table'
import { TextField } from './TextField'

type Props<Subject, Values> = {
  field: Field<Subject, Values>
  asked: Asked<Subject, Values>
  file: File | null
  error: string | undefined
  onChange: (value: unknown) => void
  onFile: (file: File | null) => void
}

/** One field of a form, by its kind. */
export function FieldOf<Subject, Values>(props: Props<Subject, Values>) {
  const { field, asked, file, error, onChange, onFile } = props
  const { subject, values } = asked
  if (field.kind === 'own') {
    const Part = field.Part as ComponentType<PartProps<Subject, Values, unknown>>
    return <Part {...{ subject, values, onChange }} />
  }
  const label = textFor(field.label, asked)
  const hint = field.hint && textFor(field.hint, asked)
  if (field.kind === 'file') {
    return <ActionFile {...{ label, file, error }} hint={hint ?? ''} onChange={onFile} />
  }
  const { required } = field
  const shared = { label, required, error, onChange, value: values[field.name] as string }
  const input =
    field.kind === 'day' ? (
      <DateField {...shared} />
    ) : field.kind === 'choice' ? (
      <SelectField {...shared} options={field.options(subject)} />
    ) : (
      <TextField
        {...shared}
        hint={hint}
        rows={field.rows}
        maxLength={field.maxLength}
        inputMode={field.inputMode}
        narrow={field.narrow}
      />
    )
  return field.grow ? <div className="ts-act__grow">{input}</div> : input
}
