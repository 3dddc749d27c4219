import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import { takePastedPictures } from './pastedPictures'
import { tidyPaste } from './tidyPaste'

/** The paste as the editor gets it, a line a block, and the pictures that stood in it. */
function pasted(html: string, { there = [] as string[], inTable = false } = {}) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const { body } = document
  const pictures = takePastedPictures(body, (mark) => there.includes(mark), inTable)
  const leftOut = tidyPaste(body, null, inTable)
  const text = body.innerHTML
    .replace(/<!--.*?-->|<o:p>.*?<\/o:p>|<o:p\/>/gs, '')
    .replace(/ (class|style|width|height|dir|id|name|align|border)=("[^"]*"|\S+)/g, '')
    .replace(/\s*\n\s*/g, '')
  return { html: text, pictures, leftOut }
}
const words = ({ mark, alt, caption, credit }: ReturnType<typeof pasted>['pictures'][number]) => [
  mark,
  alt,
  caption,
  credit,
]

/** As Word for Windows copies it. */
const WORD = `<!--StartFragment-->
<h1>Chợ phiên<o:p></o:p></h1>
<p class=MsoNormal>Trước ảnh.<o:p></o:p></p>
<p class=MsoNormal align=center><!--[if gte vml 1]><v:shape id="x"><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=200 height=120 src="file:///C:/Temp/msohtmlclip1/01/clip_image002.png" alt="Bà con đi chợ" v:shapes="x"><![endif]><o:p></o:p></p>
<p class=MsoCaption>Chợ Cốc Ly sáng chủ nhật. Ảnh: Hải Lâm<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>Một<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span><![endif]>Hai<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Xã</b></p></td><td><p class=MsoNormal><b>Số</b></p></td></tr><tr><td><p class=MsoNormal>Cốc San</p></td><td><p class=MsoNormal>8</p></td></tr></table>
<!--EndFragment-->`

const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h1 dir="ltr"><span>Chợ phiên</span></h1><p dir="ltr"><span>Trước ảnh.</span></p><p dir="ltr"><span><span style="display:inline-block"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nXf0?key=abc" width="624" height="351"></span></span></p><ul><li dir="ltr"><p dir="ltr"><span>Một</span></p></li></ul></b>`

const WEB = `<meta charset='utf-8'><p>Trước ảnh.</p><figure class="wp-block-image"><a href="https://a.vn/lon.jpg"><picture><source srcset="https://a.vn/a.webp"><img src="data:image/gif;base64,R0lGOD" data-src="https://a.vn/anh/cho%20phi%C3%AAn.jpg?w=680" alt="Chợ"></picture></a><figcaption>Chợ họp sớm (Ảnh: TTXVN)</figcaption></figure><p>Sau ảnh.</p><img width="1" height="1" src="https://dem.vn/x.gif">`

const LIBRE = `<p align="justify">Trước <img src="file:///tmp/lu1/so-do.png" name="Image1" width="200"/> sau.</p><ul><li><p>Một</p></li></ul>`

describe('pictures of a paste', () => {
  it('of Word leave a mark by their file, and take the caption below along', () => {
    const { html, pictures } = pasted(WORD)
    expect(pictures.map(words)).toEqual([
      ['{ảnh: clip_image002.png}', 'Bà con đi chợ', 'Chợ Cốc Ly sáng chủ nhật', 'Hải Lâm'],
    ])
    expect(html).toContain('<h2>Chợ phiên</h2><p>Trước ảnh.</p><p>{ảnh: clip_image002.png}</p>')
    expect(html).toContain('<ol><li>Một</li><li>Hai</li></ol><table>')
    expect(html).not.toContain('Hải Lâm')
  })

  it('of Google Docs stand where they stood within what is all in bold by name', () => {
    const { html, pictures } = pasted(GOOGLE)
    expect(pictures).toEqual([
      {
        ...{ mark: '{ảnh: ảnh số 1}', alt: '', caption: '', credit: '' },
        src: 'https://lh7-rt.googleusercontent.com/docsz/AD_4nXf0?key=abc',
      },
    ])
    expect(html.replace(/<\/?(span|meta)[^>]*>/g, '')).toBe(
      '<h2>Chợ phiên</h2><p>Trước ảnh.</p><p>{ảnh: ảnh số 1}</p><ul><li><p>Một</p></li></ul>',
    )
  })

  it('of a page have the words of their figure, and those of a dot go', () => {
    const { html, pictures } = pasted(WEB)
    expect(pictures.map((one) => [...words(one), one.src])).toEqual([
      [
        ...['{ảnh: cho phiên.jpg}', 'Chợ', 'Chợ họp sớm', 'TTXVN'],
        'https://a.vn/anh/cho%20phi%C3%AAn.jpg?w=680',
      ],
    ])
    expect(html).toMatch(/^<meta[^>]*><p>Trước ảnh.<\/p><p>\{ảnh: cho phiên.jpg\}<\/p>.*<p>Sau ảnh.<\/p>$/) // prettier-ignore
    expect(html).not.toContain('<img')
  })

  it('of LibreOffice within words stand below these', () => {
    const { html, pictures } = pasted(LIBRE)
    expect(pictures.map(({ mark }) => mark)).toEqual(['{ảnh: so-do.png}'])
    expect(html).toContain('<p>Trước  sau.</p><p>{ảnh: so-do.png}</p><ul>')
  })

  it('of newspapers have the words of the cell below', () => {
    const table = `<table class="picture"><tbody><tr><td><img src="https://a.vn/b.jpg"></td></tr><tr><td class="pCaption"><p>Trao quà. Ảnh: Lan</p></td></tr></tbody></table>`
    const { html, pictures } = pasted(`<p>Trước.</p>${table}<p>Sau.</p>`)
    expect(pictures.map(words)).toEqual([['{ảnh: b.jpg}', 'Trao quà', 'Trao quà', 'Lan']])
    expect(html).not.toContain('<table')
  })

  it('in a table stand below it; pasted into a cell they stay in it', () => {
    const table = `<table><tr><td>Xã</td><td><img src="https://a.vn/b.jpg"></td></tr><tr><td>A</td><td>1</td></tr></table>`
    expect(pasted(table).html).toMatch(/<\/table><p>\{ảnh: b.jpg\}<\/p>$/)
    expect(pasted('<p>Chữ <img src="https://a.vn/b.jpg"></p>', { inTable: true }).html).toContain(
      '{ảnh: b.jpg}',
    )
  })

  it('have marks of their own, whatever stands in the text already', () => {
    const image = '<p><img src="https://a.vn/b.jpg"></p>'
    const { pictures } = pasted(image + image, { there: ['{ảnh: b.jpg}'] })
    expect(pictures.map(({ mark }) => mark)).toEqual(['{ảnh: b.jpg (2)}', '{ảnh: b.jpg (3)}'])
  })

  it('never break the braces of their mark', () => {
    const { pictures } = pasted('<p><img src="data:image/png;base64,AAAA" alt="a {b}\nc"></p>')
    expect(pictures[0]?.mark).toBe('{ảnh: a b c}')
    const long = pasted(`<p><img src="https://a.vn/${'x'.repeat(90)}.jpg"></p>`).pictures[0]?.mark
    expect(long?.length).toBeLessThanOrEqual(60)
  })

  it('of the library and faces among letters stay', () => {
    const own = '<img data-lexical-upload-id="p1" data-lexical-upload-relation-to="media">'
    expect(pasted(own)).toMatchObject({ html: own, pictures: [] })
    expect(pasted('<p>Vui <img alt="😀" src="https://a.vn/x.png"></p>')).toMatchObject({
      html: '<p>Vui 😀</p>',
      pictures: [],
    })
  })
})
