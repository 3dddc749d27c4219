import { expect, it } from 'vitest'

import { SEALED_FIELDS } from '@/newsroom/audit/sealedFields'
import { AuditEvents } from '@collections/AuditEvents'

it('it is said of every field of the log how the seals cover it', () => {
  const fields = AuditEvents.fields.map((field) => ('name' in field ? field.name : field.type))
  expect(Object.keys(SEALED_FIELDS).sort()).toEqual(
    [...fields, 'id', 'createdAt', 'updatedAt'].sort(),
  )
})
