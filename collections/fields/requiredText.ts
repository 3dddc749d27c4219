import type { TextField, TextareaField } from 'payload'

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
    hooks: { beforeValidate: [({ value }) => normalised(value)] },
    validate: (value: unknown) => checkText(value, field.label.vi, maxLength),
  } as TextField
}

/** A one-line text that may be empty; normalised to NFC. */
export function plainText({ maxLength = 300, ...field }: Options): TextField {
  return {
    ...field,
    type: 'text',
    hooks: { beforeValidate: [({ value }) => normalised(value)] },
    validate: (value: unknown) => (value ? checkText(value, field.label.vi, maxLength) : true),
  } as TextField
}

/** A text of several lines that may be empty; normalised to NFC. */
export function longText({
  maxLength = 5000,
  ...field
}: Omit<Options, 'admin' | 'index'> & { admin?: TextareaField['admin'] }): TextareaField {
  return {
    ...field,
    type: 'textarea',
    hooks: { beforeValidate: [({ value }) => normalised(value)] },
    validate: (value: unknown) => (value ? checkText(value, field.label.vi, maxLength) : true),
  } as TextareaField
}

function normalised(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').trim() : value
}

function checkText(value: unknown, label: string, maxLength: number): string | true {
  if (typeof value !== 'string' || value.trim() === '')
    return `${label} còn trống. Hãy nhập ${label.toLocaleLowerCase('vi')}.`
  if (value.length > maxLength) {
    return `${label} dài ${value.length} ký tự, tối đa ${maxLength}. Hãy rút ngắn.`
  }
  return true
}
