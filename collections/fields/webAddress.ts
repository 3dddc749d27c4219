import { plainText } from './requiredText'

type Options = { name: string; label: Record<'vi' | 'en', string> }

/** An address of the web that may be empty, whole with http:// or https://. */
export function webAddress({ name, label }: Options): ReturnType<typeof plainText> {
  return {
    ...plainText({ name, label, maxLength: 1000 }),
    validate: (value: unknown) =>
      !value ||
      (typeof value === 'string' && /^https?:\/\/[^\s]+$/i.test(value)) ||
      'Đường dẫn phải bắt đầu bằng http:// hoặc https://. Hãy dán lại đường dẫn đầy đủ.',
  } as ReturnType<typeof plainText>
}
