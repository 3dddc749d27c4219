'use client'

import { FieldLabel, fieldBaseClass, useField, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { TextFieldClientComponent } from 'payload'

import { DateField } from '../ui/DateField'

/** The shared date field inside Payload's forms. */
export const CivilDateField: TextFieldClientComponent = ({ field, path: ownPath, readOnly }) => {
  const { value, setValue, showError, errorMessage, disabled, path } = useField<string>({
    potentiallyStalePath: ownPath,
  })
  const { i18n } = useTranslation()
  const description = field.admin?.description
  return (
    <div
      className={[fieldBaseClass, 'ts-date-field', showError && 'error'].filter(Boolean).join(' ')}
      style={{ flex: field.admin?.width ? `0 0 ${field.admin.width}` : '1 1 240px' }}
    >
      <DateField
        id={`field-${path.replace(/\./g, '__')}`}
        label={<FieldLabel as="span" label={field.label} localized={false} path={path} />}
        required={field.required}
        value={value ?? ''}
        onChange={setValue}
        disabled={readOnly || disabled}
        error={showError ? errorMessage : undefined}
        description={
          description && typeof description !== 'function'
            ? getTranslation(description, i18n)
            : undefined
        }
      />
    </div>
  )
}
