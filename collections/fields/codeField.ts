import type { TextField } from 'payload'

import type { Vocabulary } from '@/newsroom/words/vocabularies'

type Options = Partial<Omit<TextField, 'type' | 'hasMany'>> & {
  name: string
  label: Record<'vi' | 'en', string>
  vocabulary: Vocabulary
}

/** A code kept for programs (`2026-07`, `notify`), shown in words in lists and on its page. */
export function codeField({ vocabulary, ...field }: Options): TextField {
  const clientProps = { vocabulary }
  return {
    ...field,
    type: 'text',
    admin: {
      ...field.admin,
      components: {
        Field: { path: '/admin/fields/WordsField#WordsField', clientProps },
        Cell: { path: '/admin/fields/WordsCell#WordsCell', clientProps },
        ...field.admin?.components,
      },
    },
  } as TextField
}
