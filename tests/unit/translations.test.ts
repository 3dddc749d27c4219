import { en } from '@payloadcms/translations/languages/en'
import { describe, expect, it } from 'vitest'

import { adminLanguages, adminTranslations } from '@/admin/translations'

import { foreignWords } from '../e2e/walk/foreignWords'

type Words = Record<string, Record<string, unknown>>

const framework = adminLanguages.vi.translations as unknown as Words
const own = adminTranslations.vi as unknown as Words
const keys = Object.entries(en.translations as unknown as Words).flatMap(([group, words]) =>
  Object.keys(words).map((key) => [group, key] as const),
)

describe('the admin in Vietnamese', () => {
  it('has Vietnamese words for everything it says in English', () => {
    const foreign = keys.flatMap(([group, key]) => {
      const text = String(own[group]?.[key] ?? framework[group]?.[key] ?? 'missing')
      const words = foreignWords(text.replace(/\{\{\w+\}\}|<[^>]+>/g, ' '))
      return words.length > 0 ? [`${group}.${key}: ${words.join(', ')}`] : []
    })
    expect(foreign).toEqual([])
  })
})
