import type { LinkFeatureServerProps } from '@payloadcms/richtext-lexical'

import { linkAddress } from '@/domain/text/linkAddress'
import { ownTextOf } from '@/domain/text/ownLinks'

import { both, option } from '../fields/words'

type LinkFields = Extract<LinkFeatureServerProps['fields'], (...args: never[]) => unknown>
type Field = ReturnType<LinkFields>[number]

/**
 * The drawer of a link. Its address is judged by linkAddress alone: the editor's own check let pass what its own hook
 * then encoded as a whole, so that the next save failed. A text of ours is found by its title.
 */
export const linkFields: LinkFields = ({ defaultFields }) =>
  defaultFields.map((field): Field => {
    if (!('name' in field)) return field
    if (field.name === 'url' && field.type === 'text')
      return { ...field, hooks: {}, validate: checkAddress }
    if (field.name === 'linkType' && field.type === 'radio') {
      return {
        ...field,
        label: both('Dẫn tới', 'Leads to'),
        admin: {},
        options: [
          option('custom', 'Một địa chỉ', 'An address'),
          option('internal', 'Bài của tòa soạn', 'A text of ours'),
        ],
      }
    }
    if (field.name === 'doc' && field.type === 'relationship') {
      return {
        ...field,
        label: both('Bài của tòa soạn', 'A text of ours'),
        validate: checkOwnText,
        admin: {
          ...field.admin,
          components: { Field: '/admin/articles/editor/ownLink/OwnTextField#OwnTextField' },
        },
      } as Field
    }
    return field
  })

type Options = { siblingData?: unknown }

const isOwn = (options?: Options) =>
  (options?.siblingData as { linkType?: unknown } | undefined)?.linkType === 'internal'

export function checkAddress(value: unknown, options?: Options): string | true {
  return (
    isOwn(options) ||
    linkAddress(value) !== null ||
    'Địa chỉ này không mở được với bạn đọc. Hãy nhập địa chỉ trang web (ví dụ https://laocai.gov.vn), thư điện tử, hoặc đường dẫn bắt đầu bằng “/”.'
  )
}

export function checkOwnText(value: unknown, options?: Options): string | true {
  return (
    !isOwn(options) ||
    ownTextOf({ linkType: 'internal', doc: value }) !== null ||
    'Hãy gõ vài chữ trong tiêu đề và chọn một bài, hoặc đổi sang “Một địa chỉ”.'
  )
}
