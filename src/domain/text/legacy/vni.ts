/**
 * VNI-Windows, the letters of VNI-Times and its like: a mark stands as a sign of its own behind its vowel; a few letters
 * have one sign.
 */
const ACUTE = '\u0301'
const GRAVE = '\u0300'
const HOOK = '\u0309'
const TILDE = '\u0303'
const DOT = '\u0323'
const BREVE = '\u0306'
const ROOF = '\u0302'

/** What a mark adds to any of the vowels a, e, o, u, y, ơ, ư. */
const TONES: Readonly<Record<string, string>> = { ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT }
/** What stands behind a, e and o alone: the roof, with a tone. */
const ROOFS: Readonly<Record<string, string>> = {
  ...{ â: ROOF, á: ROOF + ACUTE, à: ROOF + GRAVE, å: ROOF + HOOK },
  ...{ ã: ROOF + TILDE, ä: ROOF + DOT },
}
/** What stands behind a alone: the breve, with a tone. */
const BREVES: Readonly<Record<string, string>> = {
  ...{ ê: BREVE, é: BREVE + ACUTE, è: BREVE + GRAVE, ú: BREVE + HOOK },
  ...{ ü: BREVE + TILDE, ë: BREVE + DOT },
}
const WHOLE: Readonly<Record<string, string>> = {
  ...{ í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', ô: 'ơ', ö: 'ư' },
  ...{ Í: 'Í', Ì: 'Ì', Æ: 'Ỉ', Ó: 'Ĩ', Ò: 'Ị', Î: 'Ỵ', Ñ: 'Đ', Ô: 'Ơ', Ö: 'Ư' },
}

const SIGN = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[íìæóòîñôö]/giu

function markOf(vowel: string, mark: string): string | undefined {
  const tone = TONES[mark]
  if (tone) return tone
  if ('aeo'.includes(vowel) && ROOFS[mark]) return ROOFS[mark]
  return vowel === 'a' ? BREVES[mark] : undefined
}

/** A text of VNI-Windows in Unicode; what is no sign of it stays. */
export const fromVni = (text: string): string =>
  text.replace(SIGN, (whole, vowel?: string, mark?: string) => {
    if (vowel === undefined || mark === undefined) return WHOLE[whole] ?? whole
    const base = WHOLE[vowel] ?? vowel
    const added = markOf(vowel.toLowerCase(), mark.toLowerCase())
    return added === undefined ? base + (WHOLE[mark] ?? mark) : (base + added).normalize('NFC')
  })
