import { describe, expect, it } from 'vitest'

import { revisionOf } from '@/newsroom/articles/revision'

import { APPROVAL_COVERS, type Part } from '../../src/domain/workflow/text/approvalCovers'
import type { Article, Media, TextFile } from '../../src/payload-types'
import { fieldNames } from '../helpers/fieldNames'

/** Of the fields that Payload adds by itself, the type check asks that each is there, and no other. */
const textParts: Record<keyof Article, Part> = APPROVAL_COVERS.text
const pictureParts: Record<keyof Media, Part> = APPROVAL_COVERS.picture
const fileParts: Record<keyof TextFile, Part> = APPROVAL_COVERS.file
const ADDED = ['id', 'createdAt', 'updatedAt', 'deletedAt', '_status']

describe('what an approval covers', () => {
  it('is said of every field of a text, and of nothing that is none', () => {
    const said = Object.keys(textParts).filter((name) => !ADDED.includes(name))
    expect(said.sort()).toEqual(fieldNames('articles'))
  })

  it('is said of every field of a picture', () => {
    expect(Object.keys(pictureParts)).toEqual(expect.arrayContaining(fieldNames('media')))
    expect(fieldNames('media')).toContain('credit')
  })

  it('is said of every field of a file', () => {
    expect(Object.keys(fileParts)).toEqual(expect.arrayContaining(fieldNames('text-files')))
  })

  /** Handed over by a move of its own, which no text that was submitted allows (workflow.md: reassign). */
  const BY_MOVE = ['author']

  it.each(Object.entries(textParts).filter(([name]) => !BY_MOVE.includes(name)))(
    'of %s, a change is a new revision if it is covered: %s',
    (name, part) => {
      const isNew = revisionOf({ [name]: 'changed' }) !== revisionOf({})
      expect(isNew).toBe(part === 'covered')
    },
  )
})
