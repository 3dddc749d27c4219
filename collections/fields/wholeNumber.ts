import type { NumberField } from 'payload'

type Options = Omit<NumberField, 'type' | 'hasMany' | 'validate' | 'label' | 'min' | 'max'> & {
  label: Record<'vi' | 'en', string>
  min: number
  max: number
}

/** A whole number within bounds; anything else is refused with the bounds in words. */
export function wholeNumber({ min, max, required, ...field }: Options): NumberField {
  return {
    ...field,
    type: 'number',
    required,
    min,
    max,
    validate: (value: unknown) => {
      if (value === null || value === undefined || value === '') {
        return required
          ? `${field.label.vi} còn trống. Hãy nhập một số từ ${min} đến ${max}.`
          : true
      }
      if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
        return `${field.label.vi} phải là số nguyên từ ${min} đến ${max}. Hãy nhập lại.`
      }
      return true
    },
  } as NumberField
}
