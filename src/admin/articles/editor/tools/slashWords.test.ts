import { expect, it } from 'vitest'

import { addFoldedNames } from './slashWords'

it('adds the name without accents and spaces to what an item is found by, once', () => {
  const heading = { key: 'heading-2', label: 'Tiêu đề cấp 2', keywords: ['h2'] }
  const line = { key: 'line', label: 'Đường kẻ ngang' }
  const groups = [{ items: [heading] }, { items: [line] }]
  const nameOf = ({ label }: { label?: unknown }) => String(label)
  addFoldedNames(groups, nameOf)
  addFoldedNames(groups, nameOf)
  expect(heading.keywords).toEqual(['h2', 'tieudecap2'])
  expect(line).toEqual({ key: 'line', label: 'Đường kẻ ngang', keywords: ['duongkengang'] })
})
