import type { TextField, TextareaField } from 'payload'

import { cleanLine, cleanText } from '@/domain/text/clean'

type Options = {
  name: string
  label: Record<'vi' | 'en', string>
  maxLength?: number
  admin?: TextField['admin']
  index?: boolean
}

/** A one-line text that must not be empty; says so in words. */
export function requiredText({ maxLength = 300, ...field }: Options): TextField {
  return {
    ...field,
    type: 'text',
    required: true,
    hooks: { beforeValidate: [({ value }) => trimmed(value, cleanLine)] },
    validate: (value: unknown) => checkText(value, field.label.vi, maxLength),
  } as TextField
}

/** A one-line text that may be empty. */
export function plainText({ maxLength = 300, ...field }: Options): TextField {
  return {
    ...field,
    type: 'text',
    hooks: { beforeValidate: [({ value }) => trimmed(value, cleanLine)] },
    validate: (value: unknown) => (value ? checkText(value, field.label.vi, maxLength) : true),
  } as TextField
}

/** A text of several lines that may be empty. */
export function longText({
  maxLength = 5000,
  ...field
}: Omit<Options, 'admin' | 'index'> & { admin?: TextareaField['admin'] }): TextareaField {
  return {
    ...field,
    type: 'textarea',
    hooks: { beforeValidate: [({ value }) => trimmed(value, cleanText)] },
    validate: (value: unknown) => (value ? checkText(value, field.label.vi, maxLength) : true),
  } as TextareaField
}

function trimmed(value: unknown, clean: (text: string) => string): unknown {
  return typeof value === 'string' ? clean(value).trim() : value
}

function checkText(value: unknown, label: string, maxLength: number): string | true {
  if (typeof value !== 'string' || value.trim() === '')
    return `${label} còn trống. Hãy nhập ${label.toLocaleLowerCase('vi')}.`
  if (value.length > maxLength) {
    return `${label} dài ${value.length} ký tự, tối đa ${maxLength}. Hãy rút ngắn.`
  }
  return true
}
