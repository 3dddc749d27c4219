'use client'

import { FieldLabel, fieldBaseClass, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { type Vocabulary, wordsFor } from '@/newsroom/words/vocabularies'

type Props = TextFieldClientProps & { vocabulary: Vocabulary }

/** A kept code on its page, as people call it; nobody types it. */
export function WordsField({ field, path: ownPath, vocabulary }: Props) {
  const { value, path } = useField<string>({ potentiallyStalePath: ownPath })
  const { i18n } = useTranslation()
  const id = `field-${path.replace(/\./g, '__')}`
  return (
    <div className={`${fieldBaseClass} text`}>
      <FieldLabel htmlFor={id} label={field.label} path={path} />
      <input
        id={id}
        type="text"
        readOnly
        value={wordsFor(vocabulary, value, i18n.language) ?? '–'}
      />
    </div>
  )
}
