import { describe, expect, it } from 'vitest'

import { isPartPath } from './manifest'
import { uploadPlaces } from './uploads'

describe('a path of the archive', () => {
  it.each(['database/t.db', 'media/files/biên bản.pdf', 'media/files/sâu/hơn.png', 'media/x/..a'])(
    '%s is one',
    (path) => expect(isPartPath(path)).toBe(true),
  )

  it.each([
    '',
    'database',
    'media/files',
    'media/files/',
    'other/x',
    '/media/files/x',
    'media/../x/y',
    'media/files/..',
    'media/./x',
    'media//x',
    'media/files/a\\b',
    'media/files/a\u0000b',
    '../media/files/x',
  ])('%j is none', (path) => expect(isPartPath(path)).toBe(false))
})

it('the folders of uploads are where the collections say', () => {
  const places = uploadPlaces([
    { slug: 'files', upload: { staticDir: '/srv/files' } },
    { slug: 'articles' },
    { slug: 'scans', upload: true },
  ])
  expect(places).toEqual([
    { collection: 'files', folder: '/srv/files' },
    { collection: 'scans', folder: `${process.cwd()}/scans` },
  ])
})
