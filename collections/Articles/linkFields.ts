import type { LinkFeatureServerProps } from '@payloadcms/richtext-lexical'

import { linkAddress } from '@/domain/text/linkAddress'

type LinkFields = Extract<LinkFeatureServerProps['fields'], (...args: never[]) => unknown>

/**
 * The drawer of a link. Its address is judged by linkAddress alone: the editor's own check let pass what its own hook
 * then encoded as a whole, so that the next save failed.
 */
export const linkFields: LinkFields = ({ defaultFields }) =>
  defaultFields.map((field) =>
    'name' in field && field.name === 'url' && field.type === 'text'
      ? { ...field, hooks: {}, validate: checkAddress }
      : field,
  )

export function checkAddress(value: unknown): string | true {
  return (
    linkAddress(value) !== null ||
    'Địa chỉ này không mở được với bạn đọc. Hãy nhập địa chỉ trang web (ví dụ https://laocai.gov.vn), thư điện tử, hoặc đường dẫn bắt đầu bằng “/”.'
  )
}
