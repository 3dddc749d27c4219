import { describe, expect, it } from 'vitest'

import { hasFromRight, inVisualOrder } from './direction'

/** From left to right; the letters behind « are turned around by their font. */
const placed = (...texts: string[]) =>
  inVisualOrder(texts.map((text) => ({ text }))).map(({ text, isFromRight }) =>
    isFromRight ? `«${text}` : text,
  )

describe('text on paper, from left to right', () => {
  it.each<[string, string, string[]]>([
    ['words from the left alone', 'Tin một: “hai”', ['Tin một: “hai”']],
    [
      'words from the right within others',
      'Tin שלום עולם hết',
      ['Tin ', '«עולם', ' ', '«שלום', ' hết'],
    ],
    [
      'brackets, figures and signs among words from the right',
      'שלום (עולם) 2026, א-ב',
      ['«ב', '-', '«א', ' ', ',', '2026', ' ', '(', '«עולם', ')', ' ', '«שלום'],
    ],
    [
      'figures of Arabic, which go from the left',
      'مرحبا بالعالم ١٢',
      ['١', '٢', ' ', '«بالعالم', ' ', '«مرحبا'],
    ],
    ['each line by itself', 'hai\nשלום עולם', ['hai', '\n', '«עולם', ' ', '«שלום']],
    ['a mark with its letter', 'שָׁלוֹם ב', ['«ב', ' ', '«שָׁלוֹם']],
    ['a sign of two units', '😀 שלום', ['😀 ', '«שלום']],
  ])('%s', (_, text, pieces) => {
    expect(placed(text)).toEqual(pieces)
    const signs = (words: string) => [...words].sort().join('')
    expect(signs(placed(text).join('').replaceAll('«', ''))).toBe(signs(text))
  })

  it('goes on through pieces that look different, each keeping its look', () => {
    expect(placed('Tin של', 'ום עולם')).toEqual(['Tin ', '«עולם', ' ', '«ום', '«של'])
    expect(hasFromRight('Tin')).toBe(false)
  })
})
