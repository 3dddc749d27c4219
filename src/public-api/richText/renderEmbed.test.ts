import { runInNewContext } from 'node:vm'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { FRAME_ORIGINS } from '@/domain/text/embeds/embed'
import { PROVIDERS } from '@/domain/text/embeds/providers'

import { EMBED_SCRIPT } from './embedScript'
import { plainText } from './plainText'
import { renderHtml } from './renderHtml'

const content = (...children: unknown[]) => ({ root: { type: 'root', children } })
const html = (...children: unknown[]) => renderHtml(content(...children), new Map())
const embed = (more = {}) => ({
  ...{ type: 'embed', provider: 'youtube', item: 'dQw4w9WgXcQ', caption: 'Chợ <b> "phiên"' },
  ...{ address: 'https://youtu.be/dQw4w9WgXcQ', ...more },
})

describe('content of another site', () => {
  it('is a figure with its site, its caption and a link, and loads nothing', () => {
    expect(html(embed())).toBe(
      '<figure class="embed" data-name="YouTube" data-title="Video trên YouTube: Chợ &lt;b&gt; &quot;phiên&quot;"' +
        ' data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" data-ratio="16:9">' +
        '<p><strong>Video trên YouTube</strong> <a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener noreferrer">Mở trên YouTube</a></p>' +
        '<figcaption>Chợ &lt;b&gt; &quot;phiên&quot;.</figcaption></figure>',
    )
    expect(html(embed({ caption: '' }))).not.toContain('figcaption')
  })

  it('is a line of what it is and one of its address in a text without marks', () => {
    expect(plainText(content(embed({ caption: 'Chợ phiên' })))).toBe(
      'Video trên YouTube: Chợ phiên\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ',
    )
  })

  it('is left out where it is of no site of the list, or within something', () => {
    expect(html(embed({ provider: 'evil' }), embed({ item: '"><script>' }))).toBe('')
    const box = { type: 'factbox', children: [embed()] }
    expect(html(box)).toBe('')
    expect(plainText(content(box))).toBe('')
  })

  it('is framed from a host of the list alone, whatever is stored', () => {
    const item = fc.oneof(
      fc.string({ unit: 'binary' }),
      ...PROVIDERS.map((one) => fc.stringMatching(one.item)),
    )
    const key = fc.oneof(fc.string(), fc.constantFrom(...PROVIDERS.map((one) => one.key)))
    let framed = 0
    fc.assert(
      fc.property(key, item, fc.string({ unit: 'binary' }), (provider, itemOf, caption) => {
        const made = html(embed({ provider, item: itemOf, caption }))
        if (made === '') return
        framed += 1
        const [, address = ''] = /data-frame="([^"]*)"/.exec(made) ?? []
        expect(FRAME_ORIGINS).toContain(new URL(address.replaceAll('&amp;', '&')).origin)
        expect(made).not.toMatch(/<(?!\/?(?:figure|p|strong|a|figcaption)\b)/)
      }),
      { numRuns: 2000 },
    )
    expect(framed).toBeGreaterThan(20)
  })
})

describe('the script of the site', () => {
  it('is small, and named by what it is', () => {
    expect(Buffer.byteLength(EMBED_SCRIPT.source)).toBeLessThan(2048)
    expect(EMBED_SCRIPT.path).toMatch(/^\/nhung\/[0-9a-f]{16}\.js$/)
    expect(EMBED_SCRIPT.source).not.toMatch(/innerHTML|eval|fetch|cookie[^ ]|http/)
  })

  it('makes a frame when its button is pressed, not before', () => {
    const figure = element('figure')
    figure.dataset = { frame: 'https://player.vimeo.com/video/1', name: 'Vimeo', title: 'Video' }
    const made: Element[] = []
    const document = {
      querySelectorAll: () => [figure],
      createElement: (tag: string) => {
        const one = element(tag)
        made.push(one)
        return one
      },
    }
    runInNewContext(EMBED_SCRIPT.source, { document })
    const button = made.find(({ tag }) => tag === 'button')
    expect(button?.textContent).toBe('Tải nội dung từ Vimeo')
    expect(made.map(({ tag }) => tag)).not.toContain('iframe')
    button?.press()
    const frame = made.find(({ tag }) => tag === 'iframe')
    expect(frame).toMatchObject({
      ...{ src: 'https://player.vimeo.com/video/1', title: 'Video', isFocused: true },
      ...{ referrerPolicy: 'strict-origin-when-cross-origin', allowFullscreen: true },
    })
    expect(frame?.attributes.sandbox).not.toMatch(/top-navigation|forms|modals/)
  })
})

type Element = ReturnType<typeof element>

/** As much of an element as the script asks for. */
function element(tag: string) {
  let press = () => {}
  const made = {
    tag,
    dataset: {} as Record<string, string>,
    attributes: {} as Record<string, string>,
    textContent: '',
    isFocused: false,
    append: () => {},
    prepend: () => {},
    replaceChildren: () => {},
    setAttribute: (name: string, value: string) => (made.attributes[name] = value),
    addEventListener: (_: string, listener: () => void) => (press = listener),
    press: () => press(),
    focus: () => (made.isFocused = true),
  }
  return made
}
