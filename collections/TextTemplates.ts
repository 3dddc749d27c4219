import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { idOf, type Member } from '@/access/membership'
import { offerOutlets } from '@/access/offerOutlets'
import { CHANGING_ROLES } from '@/access/roles'
import { writersOutlet } from '@/access/writersOutlet'
import { PLACEHOLDERS } from '@/domain/text/template/placeholders'
import { checkContent, tellLeftOut } from '@/newsroom/articles/hooks/checkContent'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { checkTemplate } from '@/newsroom/templates/hooks/checkTemplate'
import { openContent } from '@/newsroom/texts/openContent'
import { templateEndpoints } from '@/staff-api/endpoints/templateEndpoints'

import { articleEditor } from './Articles/editor'
import { GENRES } from './fields/genres'
import { relation } from './fields/relation'
import { longText, requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { both, GROUPS } from './fields/words'

const LOGGED = ['name', 'outlet', 'column', 'genre', 'topics', 'titlePattern', 'sapo', 'content']

const NAMES = PLACEHOLDERS.map((name) => `{${name}}`).join(', ')

/**
 * What texts of a kind begin with. A text takes a copy when it is made (src/newsroom/templates), so that a template that
 * changes or goes alters no text. Nobody outside the newsroom reads it.
 */
export const TextTemplates: CollectionConfig = {
  slug: 'text-templates',
  disableDuplicate: true,
  labels: { singular: both('Mẫu bài', 'Text template'), plural: both('Mẫu bài', 'Text templates') },
  admin: {
    group: GROUPS.content,
    useAsTitle: 'name',
    defaultColumns: ['name', 'outlet', 'column', 'genre', 'updatedAt'],
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
  },
  defaultSort: 'name',
  access: accessOf('text-templates'),
  endpoints: templateEndpoints,
  hooks: {
    beforeValidate: [checkContent, checkTemplate],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
    afterOperation: [tellLeftOut],
  },
  fields: [
    requiredText({ name: 'name', label: both('Tên mẫu', 'Name'), maxLength: 120 }),
    relation({
      name: 'outlet',
      to: 'outlets',
      label: both('Kênh', 'Outlet'),
      required: true,
      index: true,
      filterOptions: offerOutlets(CHANGING_ROLES),
      admin: {
        position: 'sidebar',
        components: { beforeInput: ['/admin/articles/RememberOutlet#RememberOutlet'] },
      },
      defaultValue: ({ user }: { user: Member | null }) => writersOutlet(user) ?? undefined,
    }),
    relation({
      name: 'column',
      to: 'columns',
      label: both('Chuyên mục', 'Column'),
      index: true,
      filterOptions: ({ data }) =>
        data?.outlet ? { outlet: { equals: idOf(data.outlet) } } : true,
      admin: {
        position: 'sidebar',
        description: both(
          'Bài tạo từ mẫu bắt đầu ở chuyên mục này; người viết đổi được.',
          'Where a text made from it begins.',
        ),
      },
    }),
    {
      name: 'genre',
      type: 'select',
      label: both('Thể loại', 'Genre'),
      options: [...GENRES],
      admin: { position: 'sidebar' },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      maxDepth: 1,
      maxRows: 30,
      label: both('Chủ đề', 'Topics'),
      admin: { position: 'sidebar' },
    },
    requiredText({
      name: 'titlePattern',
      label: both('Mẫu tiêu đề', 'Title pattern'),
      maxLength: 250,
      admin: {
        description: both(
          `Ví dụ “Bản tin {chuyên mục} số {số}, ngày {ngày}”. Tự điền: ${NAMES}; ngoặc khác, như {tên xã}, để người viết điền. Dùng được cả trong sapo và nội dung.`,
          `Filled in by itself: ${NAMES}; other braces are left for the writer.`,
        ),
      },
    }),
    longText({ name: 'sapo', label: both('Sapo', 'Lead'), maxLength: 1000 }),
    {
      name: 'content',
      type: 'richText',
      label: both('Nội dung', 'Text'),
      editor: articleEditor,
      hooks: { afterRead: [openContent] },
    },
    sampleField,
  ],
}
