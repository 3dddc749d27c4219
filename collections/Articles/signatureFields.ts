import type { Condition, Field } from 'payload'

import { hasAuthors } from '@/domain/credit/byline'

import { plainText } from '../fields/requiredText'
import { both } from '../fields/words'

/** Who signs a text and who did something else for it. */
export const signatureFields = (inNewsroom: Condition): Field[] => [
  plainText({
    name: 'penName',
    label: both('Bút danh', 'Pen name'),
    maxLength: 120,
    admin: {
      position: 'sidebar',
      // Whoever is named as an author signs; the pen name is for a text of one.
      condition: (data) => !hasAuthors(data?.people),
      components: { afterInput: ['/admin/articles/people/OwnPenNames#OwnPenNames'] },
    },
  }),
  // A list of Credit, checked by checkPeople: as one value, so that a save takes it whole.
  {
    name: 'people',
    type: 'json',
    label: both('Những người thực hiện', 'Credits'),
    admin: {
      position: 'sidebar',
      condition: inNewsroom,
      disableListColumn: true,
      disableListFilter: true,
      disableBulkEdit: true,
      components: { Field: '/admin/articles/people/PeopleField#PeopleField' },
    },
  },
]
