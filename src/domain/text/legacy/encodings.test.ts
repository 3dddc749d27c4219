import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { drawsCapitals, encodingOfFont, fromLegacy, guessEncoding } from './encodings'
import { isSyllable } from './syllable'

/**
 * The published tables, from Unicode: TCVN 5712:1993 (VN3) by its rows of bytes, VNI-Windows by letter and mark. Written apart
 * from the code, so that a slip in either is seen.
 */
const TCVN3_ROWS: [number, string][] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]
const toTcvn3 = new Map(
  TCVN3_ROWS.flatMap(([from, letters]) =>
    [...letters].map((letter, at) => [letter, String.fromCharCode(from + at)] as const),
  ),
)
const VNI_PAIRS =
  'á=aù à=aø ả=aû ã=aõ ạ=aï ă=aê ắ=aé ằ=aè ẳ=aú ẵ=aü ặ=aë â=aâ ấ=aá ầ=aà ẩ=aå ẫ=aã ậ=aä ' +
  'é=eù è=eø ẻ=eû ẽ=eõ ẹ=eï ê=eâ ế=eá ề=eà ể=eå ễ=eã ệ=eä í=í ì=ì ỉ=æ ĩ=ó ị=ò ' +
  'ó=où ò=oø ỏ=oû õ=oõ ọ=oï ô=oâ ố=oá ồ=oà ổ=oå ỗ=oã ộ=oä ơ=ô ớ=ôù ờ=ôø ở=ôû ỡ=ôõ ợ=ôï ' +
  'ú=uù ù=uø ủ=uû ũ=uõ ụ=uï ư=ö ứ=öù ừ=öø ử=öû ữ=öõ ự=öï ý=yù ỳ=yø ỷ=yû ỹ=yõ ỵ=î đ=ñ'
const toVni = new Map(
  VNI_PAIRS.split(' ').flatMap((pair) => {
    const [letter = '', signs = ''] = pair.split('=')
    return [
      [letter, signs],
      [letter.toUpperCase(), signs.toUpperCase()],
    ] as const
  }),
)
const inOld = (map: Map<string, string>, text: string) =>
  [...text.normalize('NFC')].map((letter) => map.get(letter) ?? letter).join('')

const SENTENCES = [
  'Cộng hoà xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc.',
  'Uỷ ban nhân dân tỉnh Lào Cai tổ chức hội nghị về cải cách hành chính năm 2022.',
  'Người dân xã Bản Phố phấn khởi vì thủ tục được giải quyết nhanh chóng, đúng hẹn.',
  'Đồng chí Nguyễn Thị Hằng: “Quỹ hỗ trợ đã chi 1,2 tỷ đồng cho các hộ nghèo.”',
  'Kỹ thuật trồng mướp, khoai lang và rẫy ngô ở vùng cao rất khó khăn.',
]
/** TCVN3 has capitals of seven letters alone; the others are drawn by fonts in capitals. */
const lower = (text: string) => text.toLocaleLowerCase('vi')

describe('text of before Unicode', () => {
  it('has an encoding by its font', () => {
    const fonts = ['.VnTime', '.VnArialH', 'VNI-Times', 'VNI-Helve', 'Times New Roman', 'Vna', '']
    expect(fonts.map(encodingOfFont)).toEqual(['tcvn3', 'tcvn3', 'vni', 'vni', null, null, null])
    expect(['.VnTimeH', '.VnTime', '.VnArial NarrowH'].map(drawsCapitals)).toEqual([
      true,
      false,
      true,
    ])
  })

  it.each(SENTENCES)('is read as it was meant: %s', (sentence) => {
    expect(fromLegacy(inOld(toTcvn3, lower(sentence)), 'tcvn3')).toBe(lower(sentence))
    expect(fromLegacy(inOld(toVni, sentence), 'vni')).toBe(sentence)
  })

  it('is what old files have', () => {
    expect(fromLegacy('§éc lËp - Tù do - H¹nh phóc', 'tcvn3')).toBe('Độc lập - Tự do - Hạnh phúc')
    expect(fromLegacy('Ñoäc laäp - Töï do - Haïnh phuùc', 'vni')).toBe(
      'Độc lập - Tự do - Hạnh phúc',
    )
  })

  it('is told from its words alone, and no text of Unicode or another language is taken for it', () => {
    for (const sentence of SENTENCES) {
      expect(guessEncoding(inOld(toTcvn3, lower(sentence)))).toBe('tcvn3')
      expect(guessEncoding(inOld(toVni, sentence))).toBe('vni')
      expect(guessEncoding(sentence)).toBeNull()
      expect(guessEncoding(sentence.normalize('NFD'))).toBeNull()
    }
    const others = [
      'Có 25 xã, theo báo cáo.',
      'Bài và tên, có hai: bà con xã nhà.',
      'Où étais-tu? L’été à la forêt, où l’âme rêve déjà.',
      'El niño mañana español señor.',
      'Über die Größe der Städte, schön müßig.',
      'Plain English words, nothing else.',
      '',
    ]
    expect(others.map(guessEncoding)).toEqual(others.map(() => null))
  })

  it('comes back whatever syllables it is of', () => {
    const letter = fc.constantFrom(
      ...[...toVni.keys()].filter((one) => one === lower(one)),
      ...'bcdghklmnpqrstvx ',
    )
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), (letters) => {
        const text = letters.join('')
        expect(fromLegacy(inOld(toTcvn3, text), 'tcvn3')).toBe(text)
      }),
    )
    const syllable = fc.constantFrom(...SENTENCES.flatMap((one) => one.split(/[\s,.:“”]+/)))
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 30 }), (syllables) => {
        const text = syllables.join(' ')
        expect(fromLegacy(inOld(toVni, text), 'vni')).toBe(text)
      }),
    )
  })

  it('is left alone where Unicode letters are in it', () => {
    expect(fromLegacy('Độc lập, é', 'tcvn3')).toBe('Độc lập, é')
  })

  it('knows a syllable', () => {
    expect(
      ['nghiêng', 'quỳnh', 'ưỡn', 'y', 'giữa', 'xyz', 'thµnh', 'strong', 'áá'].map(isSyllable),
    ).toEqual([true, true, true, true, true, false, false, false, false])
  })
})
