import type { CollectionConfig, PayloadRequest } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { offerOutlets } from '@/access/offerOutlets'
import { NEWSROOM_ROLES } from '@/access/roles'
import type { File } from '@/payload-types'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { fingerprintUpload } from '@/newsroom/files/hooks/fingerprintUpload'
import { checkUpload } from '@/newsroom/files/hooks/checkUpload'
import { normaliseUploadName } from '@/newsroom/files/hooks/normaliseUploadName'
import { refuseMissingFile } from '@/newsroom/files/refuseMissingFile'

import { foldSearch } from './fields/foldSearch'
import { importKinds } from './fields/importKinds'
import { relation } from './fields/relation'
import { requiredText } from './fields/requiredText'
import { keepSearchText, searchFields } from './fields/searchText'
import { both, GROUPS } from './fields/words'

/** Evidence and scans: internal, never public, with a SHA-256 computed here; never replaced or deleted by people. */
export const Files: CollectionConfig = {
  slug: 'files',
  disableDuplicate: true,
  labels: { singular: both('Tệp', 'File'), plural: both('Tệp, chứng cứ', 'Files, evidence') },
  admin: {
    group: GROUPS.library,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'filename', 'outlet', 'filesize', 'createdAt'],
    listSearchableFields: ['title', 'filename', 'searchText'],
  },
  defaultSort: '-createdAt',
  access: accessOf('files'),
  hooks: {
    beforeOperation: [foldSearch, checkUpload, normaliseUploadName],
    beforeChange: [fingerprintUpload, keepSearchText('title')],
    afterChange: [logChanges('filename', 'title', 'outlet', 'sha256')],
    afterDelete: [logDeletion('filename', 'title', 'outlet', 'sha256')],
  },
  upload: {
    staticDir: 'media/files',
    handlers: [refuseMissingFile],
    mimeTypes: [
      'application/pdf',
      'image/jpeg',
      'image/png',
      'image/webp',
      'audio/mpeg',
      'audio/mp4',
      'video/mp4',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/csv',
      // What an export of another site is kept in.
      'application/zip',
    ],
    crop: false,
    focalPoint: false,
    pasteURL: false,
  },
  fields: [
    requiredText({ name: 'title', label: both('Tên tệp', 'Title') }),
    relation({
      name: 'outlet',
      to: 'outlets',
      label: both('Kênh', 'Outlet'),
      index: true,
      filterOptions: offerOutlets(NEWSROOM_ROLES),
      admin: { description: both('Kênh giữ chứng cứ này.', 'The outlet whose evidence it is.') },
      // Scans of legal documents belong to no outlet; only administrators add those, and use cases those of a body.
      validate: (value: unknown, { data, req }: { data: unknown; req: PayloadRequest }) =>
        Boolean(value) ||
        Boolean((data as Partial<File>).organisation) ||
        isAdministrator(req.user as Member | null) ||
        'Chưa chọn kênh. Hãy chọn kênh giữ tệp này.',
    } as Parameters<typeof relation>[0]),
    relation({
      name: 'organisation',
      to: 'organisations',
      label: both('Cơ quan', 'Organisation'),
      index: true,
      // Whose scan of a signed report it is; set by the use case that keeps it.
      access: fieldAccessOf('computed'),
      admin: { hidden: true },
    }),
    {
      name: 'importKind',
      type: 'select',
      // Of which kind of import it is the source, if it is one: who may read it follows (readFiles).
      options: importKinds,
      label: both('Nguồn của lần nhập', 'Source of an import'),
      access: fieldAccessOf('computed'),
      admin: { hidden: true },
    },
    {
      name: 'sha256',
      type: 'text',
      label: both('Mã SHA-256', 'SHA-256'),
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, position: 'sidebar' },
    },
    ...searchFields,
  ],
}
