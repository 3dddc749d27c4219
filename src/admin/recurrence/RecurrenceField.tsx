'use client'

import { FieldLabel, fieldBaseClass, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

import { RecurrencePreview } from './RecurrencePreview'
import { RuleBuilder } from './RuleBuilder'
import { RuleWords } from './RuleWords'

/** When a column is due: typed in words or put together, with the sentence and the next dates; the rule is an expert's. */
export const RecurrenceField: TextFieldClientComponent = ({ field, path: ownPath, readOnly }) => {
  const { value, setValue, showError, errorMessage, disabled, path } = useField<string>({
    potentiallyStalePath: ownPath,
  })
  const rrule = value ?? ''
  const id = `field-${path.replace(/\./g, '__')}`
  const isFixed = readOnly || disabled
  return (
    <div className={[fieldBaseClass, 'ts-recur', showError && 'error'].filter(Boolean).join(' ')}>
      <FieldLabel as="span" label={field.label} localized={false} path={path} />
      <p id={`${id}-error`} className="ts-error" role="alert">
        {showError ? errorMessage : null}
      </p>
      {!isFixed && (
        <>
          <RuleWords onRead={setValue} />
          <RuleBuilder rrule={rrule} onChange={setValue} />
        </>
      )}
      <RecurrencePreview />
      <details className="ts-recur__expert">
        <summary>Quy tắc RRULE (cho người quen RFC 5545)</summary>
        <label htmlFor={id} className="ts-label">
          Quy tắc
        </label>
        <input
          id={id}
          type="text"
          className="ts-input"
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          placeholder="FREQ=MONTHLY;BYDAY=2FR,4FR"
          value={rrule}
          disabled={isFixed}
          aria-invalid={showError || undefined}
          aria-describedby={`${id}-error`}
          onChange={({ target }) => setValue(target.value)}
        />
      </details>
    </div>
  )
}
