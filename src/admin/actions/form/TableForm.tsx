'use client'

import { type ReactNode, useState } from 'react'

import type { Refusal } from '../../send/send'
import { useUpload } from '../../send/useUpload'
import { ActionForm, type Way } from './ActionForm'
import { FieldOf } from './FieldOf'
import { type Asked, checkForm, type Errors, type FormTable, shownRows, textFor } from './table'

type Props<Subject, Values> = Way & {
  table: FormTable<Subject, Values>
  subject: Subject
  /** Said above the fields. */
  about?: ReactNode
}

/** The form of an action, as its table says. */
export function TableForm<Subject, Values>(props: Props<Subject, Values>) {
  const { table, subject, about, onOutcome, onClose } = props
  const [values, setValues] = useState(() => table.start(subject))
  const [errors, setErrors] = useState<Errors>({})
  const known = { subject, values, hasFile: false }
  const { file, setFile, upload } = useUpload({
    title: table.upload?.title(known) ?? '',
    outlet: table.upload?.outlet(subject) ?? '',
  })
  const asked: Asked<Subject, Values> = { ...known, hasFile: file !== null }

  const body = async () => {
    const found = checkForm(table, asked)
    setErrors(found)
    if (Object.keys(found).length > 0) return null
    const uploaded = await upload()
    if (uploaded.ok) return table.body(asked, uploaded.id)
    setErrors({ [table.upload?.errorAt ?? '']: uploaded.message })
    return null
  }
  const onRefused = ({ problems, warnings }: Refusal) => {
    if (warnings.length > 0) return
    const theirs = problems.flatMap(({ code, message }) => {
      const name = code ? table.problemAt?.[code] : undefined
      return name ? [[name, message] as const] : []
    })
    setErrors(Object.fromEntries(theirs))
  }

  return (
    <ActionForm
      title={table.title(asked)}
      consequence={textFor(table.consequence, asked)}
      method={table.method}
      path={table.path(asked)}
      typed={[values, file?.name, file?.lastModified]}
      previews={table.previews}
      submitLabel={textFor(table.submitLabel, asked)}
      done={(result) => table.done(asked, result)}
      {...{ body, onRefused, onOutcome, onClose }}
    >
      {about}
      {shownRows(table, asked).map((row) => {
        const fields = row.map((field) => (
          <FieldOf
            key={field.name}
            {...{ field, asked, file }}
            error={errors[field.name]}
            onChange={(value) => {
              setValues((before) => ({ ...before, [field.name]: value }))
              setErrors({})
            }}
            onFile={(chosen) => {
              setFile(chosen)
              setErrors({})
            }}
          />
        ))
        return row.length === 1 ? (
          fields
        ) : (
          <div key={row[0]?.name} className="ts-act__row">
            {fields}
          </div>
        )
      })}
    </ActionForm>
  )
}

/** The component of a table's form; of what it can't be about, none. */
export function tableForm<Subject, Values, Given = Subject>(
  table: FormTable<Subject, Values>,
  subjectOf: (given: Given) => Subject | null = (given) => given as unknown as Subject,
) {
  return function Form({ subject: given, ...way }: Way & { subject: Given }) {
    const subject = subjectOf(given)
    return subject && <TableForm table={table} subject={subject} {...way} />
  }
}
