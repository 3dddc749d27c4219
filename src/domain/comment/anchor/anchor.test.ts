import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anchorOf, nfcOffset, rawOffset } from './anchorOf'
import { placeOf } from './placeOf'
import { replaceIn } from './replaceIn'
import { type TextBlock, textBlocks } from './textBlocks'
import { type Anchor, QUOTE_MAX } from './types'

const RUNS = { numRuns: process.env.FULL === '1' ? 5_000 : 300 }

const block = (text: string, id: string | null = 'a'): TextBlock => ({ id, text })
/** The anchor of the words between ‹ and ›. */
function marked(words: string, id: string | null = 'a'): Anchor {
  const start = words.indexOf('‹')
  const end = words.indexOf('›') - 1
  const anchor = anchorOf(block(words.replace(/[‹›]/g, ''), id), start, end)
  if (!anchor) throw new Error('nothing marked')
  return anchor
}
/** A text with what the anchor points at between ‹ and ›; null when it is detached. */
function shown(anchor: Anchor, ...blocks: TextBlock[]): string | null {
  const place = placeOf(anchor, blocks)
  if (!place) return null
  const text = blocks[place.at]?.text.normalize('NFC') ?? ''
  const { start, end } = place
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`
}

describe('the anchor of a selection', () => {
  it('holds the quote, its surroundings and its place', () => {
    expect(marked('Xã có ‹một cửa› mới.')).toEqual({
      block: 'a',
      quote: 'một cửa',
      prefix: 'Xã có ',
      suffix: ' mới.',
      offset: 6,
    })
  })
  it('is without the blanks at its ends, and selected backwards the same', () => {
    expect(marked('Xã có‹ một cửa ›mới.').quote).toBe('một cửa')
    expect(anchorOf(block('Xã có một cửa'), 13, 6)?.quote).toBe('một cửa')
  })
  it('is in NFC, whatever the text is kept in', () => {
    const raw = 'Xã có một cửa mới'.normalize('NFD')
    const start = raw.indexOf('một'.normalize('NFD'))
    const anchor = anchorOf(block(raw), start, start + 'một cửa'.normalize('NFD').length)
    expect(anchor).toEqual(marked('Xã có ‹một cửa› mới'))
  })
  it('takes whole letters', () => {
    const raw = 'cửa'.normalize('NFD')
    expect(anchorOf(block(raw), 0, 2)?.quote).toBe('cử')
    expect(anchorOf(block('a😀b'), 0, 2)?.quote).toBe('a')
  })
  it('is no longer than it may be, and none of nothing', () => {
    expect(anchorOf(block('x'.repeat(900)), 0, 900)?.quote).toHaveLength(QUOTE_MAX)
    expect(anchorOf(block('a   b'), 1, 3)).toBeNull()
    expect(anchorOf(block(''), 0, 5)).toBeNull()
  })
  it('offsets lead there and back', () => {
    const raw = 'Đà Nẵng'.normalize('NFD')
    for (let at = 0; at <= 7; at += 1) expect(nfcOffset(raw, rawOffset(raw, at))).toBe(at)
  })
})

describe('where it stands now', () => {
  const anchor = marked('Xã Tân Lập vừa mở ‹bộ phận một cửa› ở trung tâm xã.')
  const twice = 'Hôm nay ở Hà Nội trời nắng, ngày mai ở Hà Nội trời lại mưa.'
  const second = marked('Hôm nay ở Hà Nội trời nắng, ngày mai ở ‹Hà Nội› trời lại mưa.')
  it.each<[string, Anchor, TextBlock[], string | null]>([
    [
      'nothing changed',
      anchor,
      [block('Xã Tân Lập vừa mở bộ phận một cửa ở trung tâm xã.')],
      'Xã Tân Lập vừa mở ‹bộ phận một cửa› ở trung tâm xã.',
    ],
    [
      'words put in front of it',
      anchor,
      [block('Sáng nay, xã ta vừa mở bộ phận một cửa ở trung tâm xã.')],
      'Sáng nay, xã ta vừa mở ‹bộ phận một cửa› ở trung tâm xã.',
    ],
    [
      'the words behind it changed',
      anchor,
      [block('Xã Tân Lập vừa mở bộ phận một cửa, theo ông Nam.')],
      'Xã Tân Lập vừa mở ‹bộ phận một cửa›, theo ông Nam.',
    ],
    [
      'its block moved',
      anchor,
      [block('Đoạn khác', 'b'), block('Xã Tân Lập vừa mở bộ phận một cửa ở trung tâm xã.')],
      'Xã Tân Lập vừa mở ‹bộ phận một cửa› ở trung tâm xã.',
    ],
    [
      'its block was cut in two in front of it',
      anchor,
      [block('Xã Tân Lập vừa mở '), block('bộ phận một cửa ở trung tâm xã.', 'b')],
      '‹bộ phận một cửa› ở trung tâm xã.',
    ],
    [
      'its block was joined to another',
      anchor,
      [block('Mở đầu. Xã Tân Lập vừa mở bộ phận một cửa ở trung tâm xã.', 'b')],
      'Mở đầu. Xã Tân Lập vừa mở ‹bộ phận một cửa› ở trung tâm xã.',
    ],
    [
      'in NFD',
      anchor,
      [block('Xã Tân Lập vừa mở bộ phận một cửa ở trung tâm xã.'.normalize('NFD'))],
      'Xã Tân Lập vừa mở ‹bộ phận một cửa› ở trung tâm xã.',
    ],
    [
      'a letter of it changed',
      anchor,
      [block('Xã Tân Lập vừa mở bộ phận một của ở trung tâm xã.')],
      null,
    ],
    ['it is gone', anchor, [block('Xã Tân Lập vừa mở ở trung tâm xã.')], null],
    ['all is gone', anchor, [], null],
    [
      'the second of two',
      second,
      [block(twice)],
      'Hôm nay ở Hà Nội trời nắng, ngày mai ở ‹Hà Nội› trời lại mưa.',
    ],
    [
      'the second of two, the first gone',
      second,
      [block('Hôm nay trời nắng, ngày mai ở Hà Nội trời lại mưa.')],
      'Hôm nay trời nắng, ngày mai ở ‹Hà Nội› trời lại mưa.',
    ],
    [
      'the second of two gone: never the first',
      second,
      [block('Hôm nay ở Hà Nội trời nắng, còn mai thì mưa.')],
      null,
    ],
    [
      'short words in another block alone',
      marked('Ở ‹Hà Nội› có mưa'),
      [block('Vào Hà Nội', 'b')],
      null,
    ],
    [
      'long words that stand once, all around them new',
      marked('Theo ‹Ủy ban nhân dân tỉnh Lào Cai› thì'),
      [block('Còn Ủy ban nhân dân tỉnh Lào Cai nói', 'b')],
      'Còn ‹Ủy ban nhân dân tỉnh Lào Cai› nói',
    ],
    [
      'long words that now stand twice',
      marked('Theo ‹Ủy ban nhân dân tỉnh Lào Cai› thì'),
      [
        block('Còn Ủy ban nhân dân tỉnh Lào Cai nói', 'b'),
        block('Ủy ban nhân dân tỉnh Lào Cai.', 'c'),
      ],
      null,
    ],
    [
      'without ids, by its surroundings',
      marked('Hôm nay ở Hà Nội trời nắng, ngày mai ở ‹Hà Nội› trời lại mưa.', null),
      [block('Một đoạn mới', null), block(twice, null)],
      'Hôm nay ở Hà Nội trời nắng, ngày mai ở ‹Hà Nội› trời lại mưa.',
    ],
    ['a whole block', marked('‹Hết.›'), [block('Hết.')], '‹Hết.›'],
    ['a mark behind it: another letter', marked('mới ‹q› là'), [block('mới q\u0303 là')], null],
  ])('%s', (_, one, blocks, expected) => {
    expect(shown(one, ...blocks)).toBe(expected)
  })
})

/** Letters of which texts repeat themselves, and letters that no text has twice. */
const few = fc.string({ unit: fc.constantFrom('a', 'ă', 'ế', ' ', 'b'), maxLength: 40 })
const fresh = (from: number, length: number) =>
  Array.from({ length }, (_, at) => String.fromCodePoint(from + at)).join('')
const OWN = 0x4e00
const NEW = 0x7000

describe('whatever is edited', () => {
  const chosen = fc
    .record({ words: few, start: fc.nat(40), length: fc.integer({ min: 1, max: 12 }) })
    .map(({ words, start, length }) => ({
      words,
      anchor: anchorOf(block(words), start, start + length),
    }))
    .filter((one): one is { words: string; anchor: Anchor } => one.anchor !== null)

  it('elsewhere in the text, it stays where it was', () => {
    const others = fc.array(few, { maxLength: 4 })
    fc.assert(
      fc.property(chosen, others, others, ({ words, anchor }, before, after) => {
        const blocks = [
          ...before.map((text, at) => block(text, `b${at}`)),
          block(words),
          ...after.map((text, at) => block(text, at % 2 ? null : `c${at}`)),
        ]
        const place = placeOf(anchor, blocks)
        expect(place).toMatchObject({ at: before.length, start: anchor.offset })
      }),
      RUNS,
    )
  })

  it('in its block beside it, it stays on its words or is let go; on one side only, it stays', () => {
    const cut = fc.record({ at: fc.nat(60), remove: fc.nat(10), add: fc.nat(10) })
    fc.assert(
      fc.property(
        fc.record({
          length: fc.integer({ min: 1, max: 60 }),
          start: fc.nat(59),
          size: fc.integer({ min: 1, max: 9 }),
        }),
        cut,
        fc.option(cut, { nil: null }),
        ({ length, start, size }, left, right) => {
          const words = fresh(OWN, length)
          const anchor = anchorOf(block(words), start % length, (start % length) + size)
          if (!anchor) return
          const front = words.slice(0, anchor.offset)
          const back = words.slice(anchor.offset + anchor.quote.length)
          const edited = (text: string, one: typeof left | null, from: number) => {
            if (!one) return text
            const at = one.at % (text.length + 1)
            return text.slice(0, at) + fresh(from, one.add) + text.slice(at + one.remove)
          }
          const now = edited(front, left, NEW)
          const place = placeOf(anchor, [
            block(now + anchor.quote + edited(back, right, NEW + 500)),
          ])
          if (right === null) expect(place).not.toBeNull()
          if (place) expect(place.start).toBe(now.length)
        },
      ),
      RUNS,
    )
  })

  it('it never points at other words, and always says the same', () => {
    const blocks = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', null), text: few }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(chosen, blocks, ({ anchor }, now) => {
        const place = placeOf(anchor, now)
        if (place) {
          const text = now[place.at]?.text.normalize('NFC') ?? ''
          expect(text.slice(place.start, place.end)).toBe(anchor.quote)
        }
        expect(placeOf(anchor, now)).toEqual(place)
      }),
      RUNS,
    )
  })

  it('the quote itself changed: it is detached', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(59),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(8),
        (length, start, size, which) => {
          const words = fresh(OWN, length)
          const anchor = anchorOf(block(words), start % length, (start % length) + size)
          if (!anchor) return
          const at = anchor.offset + (which % anchor.quote.length)
          const now = words.slice(0, at) + fresh(NEW, 1) + words.slice(at + 1)
          expect(placeOf(anchor, [block(now)])).toBeNull()
        },
      ),
      RUNS,
    )
  })
})

describe('a replacement', () => {
  const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
  const content = (...children: object[]) => ({ root: { type: 'root', children } })
  const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
  const anchorIn = (given: unknown, quote: string, at = 0) => {
    const one = textBlocks(given)[at]
    const start = one?.text.indexOf(quote) ?? -1
    const anchor = one && anchorOf(one, start, start + quote.length)
    if (!anchor) throw new Error('no such words')
    return anchor
  }

  it('changes the words alone, and keeps the form of the first of them', () => {
    const before = content(
      paragraph(text('Xã có '), text('một', 1), text(' cửa'), text(' mới')),
      paragraph(text('Khác')),
    )
    const after = replaceIn(before, anchorIn(before, 'một cửa'), 'hai cửa')
    expect(after).toEqual(
      content(paragraph(text('Xã có '), text('hai cửa', 1), text(' mới')), paragraph(text('Khác'))),
    )
    expect(after?.root.children[1]).toBe(before.root.children[1])
  })
  it('may be nothing', () => {
    const before = content(paragraph(text('Xã rất rất đẹp')))
    expect(replaceIn(before, anchorIn(before, 'rất rất '), '')).toEqual(
      content(paragraph(text('Xã  đẹp'))),
    )
  })
  it('reaches into links and lists, not over a line end', () => {
    const items = (...words: string[]) =>
      words.map((one) => ({ type: 'listitem', children: [text(one)] }))
    const list = content({ type: 'list', children: items('Một', 'Hai') })
    expect(replaceIn(list, anchorIn(list, 'Hai'), 'Ba')).toEqual(
      content({ type: 'list', children: items('Một', 'Ba') }),
    )
    expect(replaceIn(list, anchorIn(list, 'Một\nHai'), 'Ba')).toBeNull()
  })
  it('is none when the words are gone', () => {
    const before = content(paragraph(text('Xã có một cửa')))
    const anchor = anchorIn(before, 'một cửa')
    expect(replaceIn(content(paragraph(text('Xã có hai cửa'))), anchor, 'ba')).toBeNull()
  })
})
