import { describe, expect, it } from 'vitest'

import { savedAs } from './unfinishedLink'

const words = { type: 'text', text: 'một cửa' }
const link = (url: string) => ({ type: 'link', fields: { url, newTab: false }, children: [words] })

describe('what a node is saved as', () => {
  it.each([
    ['words', words, [words]],
    ['a link', link('https://laocai.gov.vn'), [link('https://laocai.gov.vn')]],
    ['a link whose address nobody typed yet', link('https://'), [words]],
    ['a link to an own text', { type: 'link', fields: {} }, [{ type: 'link', fields: {} }]],
  ])('of %s', (_, node, saved) => {
    expect(savedAs(node)).toEqual(saved)
  })
})
