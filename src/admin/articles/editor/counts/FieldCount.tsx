'use client'

import { useFormFields } from '@payloadcms/ui'

import { charactersIn } from '@/domain/checklist/count'
import { type Cut, cutsPassed, SAPO_CUTS, TITLE_CUTS } from '@/domain/text/counts/cuts'

export const TitleCount = () => <FieldCount path="title" cuts={TITLE_CUTS} />
export const SapoCount = () => <FieldCount path="sapo" cuts={SAPO_CUTS} />

/** How long a field is, and where it will be cut: told to those who don't see it when that changes, not at each key. */
function FieldCount({ path, cuts }: { path: string; cuts: readonly Cut[] }) {
  const value: unknown = useFormFields(([fields]) => fields[path]?.value)
  const characters = typeof value === 'string' ? charactersIn(value) : 0
  const passed = cutsPassed(characters, cuts)
  return (
    <p className="ts-field-count">
      <span>
        {characters}/{cuts[0]?.after} ký tự
      </span>
      <span className="ts-field-count__cut" role="status" aria-live="polite">
        {passed.length > 0 && cutWords(passed)}
      </span>
    </p>
  )
}

const cutWords = (passed: readonly Cut[]): string =>
  `Bị cắt: ${passed.map(({ after, where }) => `${where} (sau ${after} ký tự)`).join(', ')}.`
