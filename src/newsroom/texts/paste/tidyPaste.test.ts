import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import { tidyPaste } from './tidyPaste'

/** The paste as the editor gets it, on one line, and what was left out. */
function tidied(html: string, above: number | null = null) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const leftOut = tidyPaste(document.body, above)
  const text = document.body.innerHTML
    .replace(/\s*\n\s*/g, '')
    .replace(/ (class|style)="[^"]*"/g, '')
  return { html: text.replace(/<!--.*?-->/g, ''), leftOut }
}

/** An item as Word writes it. */
const item = (level: number, sign: string, words: string, font = '') =>
  `<p class=MsoListParagraph style='margin-left:${level}.0in;mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span style='${font}'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><!--[endif]-->${words}</p>\n`

describe('a list of Word', () => {
  it.each([
    ['·', 'font-family:Symbol'],
    ['o', 'font-family:"Courier New"'],
    ['§', 'font-family:Wingdings'],
    ['v', 'font-family:Wingdings'],
    ['-', ''],
    ['•', ''],
  ])('with the sign %s is one of dots', (sign, font) => {
    expect(tidied(item(1, sign, 'Đơn', font) + item(1, sign, 'Bản <b>sao</b>', font)).html).toBe(
      '<ul><li>Đơn</li><li>Bản <b>sao</b></li></ul>',
    )
  })

  it.each(['1.', '1)', '(1)', '1'])('with the sign %s counts', (sign) => {
    const second = sign.replace('1', '2')
    expect(tidied(item(1, sign, 'Nộp') + item(1, second, 'Nhận')).html).toBe(
      '<ol><li>Nộp</li><li>Nhận</li></ol>',
    )
  })

  it('has its inner lists within its items', () => {
    const pasted =
      item(1, '1.', 'Hồ sơ') + item(2, 'a.', 'Đơn') + item(2, 'b.', 'Ảnh') + item(3, 'i.', '4x6')
    expect(tidied(pasted + item(1, '2.', 'Lệ phí')).html).toBe(
      '<ol><li>Hồ sơ<ol><li>Đơn</li><li>Ảnh<ol><li>4x6</li></ol></li></ol></li><li>Lệ phí</li></ol>',
    )
    expect(tidied(item(1, '·', 'Hồ sơ') + item(2, 'o', 'Đơn') + item(2, '1.', 'Một')).html).toBe(
      '<ul><li>Hồ sơ<ul><li>Đơn</li></ul><ol><li>Một</li></ol></li></ul>',
    )
  })

  it('goes on counting after a paragraph', () => {
    expect(tidied(`${item(1, '1.', 'Nộp')}<p>Lưu ý.</p>${item(1, '2.', 'Nhận')}`).html).toBe(
      '<ol><li>Nộp</li></ol><p>Lưu ý.</p><ol start="2"><li>Nhận</li></ol>',
    )
  })

  it.each([
    ['Điều 1.', 1],
    ['a)', 1],
    ['đ)', 1],
    ['I.', 1],
    ['1.1.', 1],
  ])('keeps the sign %s, which our lists don’t show, as words', (sign, level) => {
    expect(tidied(item(level, sign, 'Phạm vi')).html).toBe(`<p>${sign} Phạm vi</p>`)
  })

  it('keeps the order of everything around a sign it does not show', () => {
    const pasted = item(1, '1.', 'Một') + item(2, '1.1.', 'Hai') + item(1, '2.', 'Ba')
    expect(tidied(`<p>Đầu</p>${pasted}<p>Cuối</p>`).html).toBe(
      '<p>Đầu</p><ol><li>Một</li></ol><p>1.1. Hai</p><ol start="2"><li>Ba</li></ol><p>Cuối</p>',
    )
  })

  it('is left alone when it is a list already', () => {
    const list = '<ol start="3"><li><p>Một</p><p>Hai</p></li></ol>'
    expect(tidied(list).html).toBe(list)
  })
})

describe('headings', () => {
  it.each([
    ['h1 h2 h3', 'h2 h3 h3'],
    ['h3 h1', 'h2 h2'],
    ['h1 h4 h2', 'h2 h3 h3'],
    ['h2 h6 h2 h3', 'h2 h3 h2 h3'],
    ['h6', 'h2'],
  ])('%s become %s', (pasted, kept) => {
    const { html } = tidied(
      pasted
        .split(' ')
        .map((tag) => `<${tag}>x</${tag}>`)
        .join(''),
    )
    expect(html).toBe(
      kept
        .split(' ')
        .map((tag) => `<${tag}>x</${tag}>`)
        .join(''),
    )
  })

  it('go on below a heading that is there', () => {
    expect(tidied('<h3>x</h3><h1>y</h1>', 2).html).toBe('<h3>x</h3><h2>y</h2>')
  })
})

describe('pictures and links', () => {
  it.each([
    'file:///C:/a/anh.jpg',
    'data:image/png;base64,AAAA',
    'blob:https://a.vn/1',
    'https://lh7.googleusercontent.com/a',
    '',
  ])('a picture at %j is left out and told', (src) => {
    expect(tidied(`<p>Trước</p><p><img src="${src}" alt="x"></p><p>Sau</p>`)).toEqual({
      html: '<p>Trước</p><p></p><p>Sau</p>',
      leftOut: [{ kind: 'picture' }],
    })
  })

  it('a picture of the library and a face among letters stay', () => {
    const own = '<img data-lexical-upload-id="p1" data-lexical-upload-relation-to="media">'
    expect(tidied(own)).toEqual({ html: own, leftOut: [] })
    expect(tidied('<p>Vui <img alt="😀" src="https://a.vn/x.png"></p>')).toEqual({
      html: '<p>Vui 😀</p>',
      leftOut: [],
    })
  })

  it('a link is mended, a place of Word’s own becomes words, and a useless one is told', () => {
    const pasted =
      '<a href="www.yenbai.gov.vn">a</a><a name="_Toc1">b</a><a href="#_ftn1">c</a><a href="Phu%20luc.docx">Phụ lục</a>'
    expect(tidied(`<p>${pasted}</p>`)).toEqual({
      html: '<p><a href="https://www.yenbai.gov.vn">a</a>bcPhụ lục</p>',
      leftOut: [{ kind: 'link', words: 'Phụ lục', address: 'Phu%20luc.docx' }],
    })
  })

  it('letters above and below the line stay', () => {
    const pasted = '<p>120 m<sup>2</sup>, H<sub>2</sub>O</p>'
    expect(tidied(pasted).html).toBe(pasted)
  })
})
