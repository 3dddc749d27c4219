import type { CollectionConfig, Field } from 'payload'

import { both } from './fields/words'

const NOT_OFFERED = { disableListColumn: true, disableListFilter: true, disableBulkEdit: true }

/** In words, and above whatever stands beside the field: a picker in a narrow column would be cut off. */
const PICKER = { timeCaption: 'Giờ', portalId: 'ts-date-picker' }

/** What changed of a system field is nobody's business in a comparison of versions. */
const NO_DIFFERENCE = { Diff: '/admin/ui/Nothing#Nothing' }

/**
 * The admin of a collection for people: no raw data, nothing offered of what the system keeps for itself (as a column,
 * a filter, or to edit in several rows; a hidden field with a label has a name for people and stays), pickers in words.
 */
export function withPeoplesAdmin(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    admin: { ...collection.admin, hideAPIURL: true },
    fields: [...collection.fields.map(forPeople), ...(collection.upload ? FIELDS_OF_A_FILE : [])],
    upload: uploadForPeople(collection.upload),
  }
}

/** Of what Payload keeps about a file, addresses are for programs, and its kind has a name. */
const FIELDS_OF_A_FILE: Field[] = [
  { name: 'url', type: 'text', admin: NOT_OFFERED },
  { name: 'thumbnailURL', type: 'text', admin: NOT_OFFERED },
  { name: 'mimeType', type: 'text', label: both('Loại tệp', 'Kind of file') },
]

/** The sizes a picture is kept in are nothing to choose as columns or to filter by. */
function uploadForPeople(upload: CollectionConfig['upload']): CollectionConfig['upload'] {
  if (typeof upload !== 'object' || !upload.imageSizes) return upload
  const imageSizes = upload.imageSizes.map((size) => ({ ...size, admin: NOT_OFFERED_SIZE }))
  return { ...upload, imageSizes }
}

const NOT_OFFERED_SIZE = {
  disableListColumn: true,
  disableListFilter: true,
  disableGroupBy: true,
} as const

function forPeople(field: Field): Field {
  if (field.type === 'tabs') {
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(forPeople) })),
    }
  }
  if (isSystemField(field)) {
    const components = { ...field.admin?.components, ...NO_DIFFERENCE }
    return { ...field, admin: { ...field.admin, ...NOT_OFFERED, components } } as Field
  }
  if (field.type === 'date') {
    const { date } = field.admin ?? {}
    return {
      ...field,
      admin: { ...field.admin, date: { ...date, overrides: { ...PICKER, ...date?.overrides } } },
    } as Field
  }
  if ('fields' in field) return { ...field, fields: field.fields.map(forPeople) } as Field
  return field
}

function isSystemField(field: Field): boolean {
  const { hidden } = (field.admin ?? {}) as { hidden?: unknown }
  return hidden === true && !('label' in field && field.label)
}
