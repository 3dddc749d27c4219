import { describe, expect, it } from 'vitest'

import { typstPdf } from './typst'

const HEAD = '#set document(title: "Báo cáo")\n#set text(lang: "vi", font: "Tinos")\n'
const ROWS = '#let data = json(bytes(sys.inputs.data))\n#for one in data.rows [#one #parbreak()]'
const rows = Array.from({ length: 3000 }, (_, at) => `Dòng số ${at}`)

describe('a paper', () => {
  it('is set while the process goes on with what else there is to do', async () => {
    await typstPdf(HEAD + ROWS, { rows: ['mở phông chữ'] })
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 5)
    const file = await typstPdf(HEAD + ROWS, { rows })
    clearInterval(ticking)
    expect(new TextDecoder().decode(file.slice(0, 5))).toBe('%PDF-')
    // Set in this thread there would be none.
    expect(turns).toBeGreaterThan(3)
  }, 60_000)

  it('that is wrong says why, and those after it are set', async () => {
    await expect(typstPdf('#let = ', {})).rejects.toThrow(/expected/)
    const both = await Promise.all(
      ['một', 'hai'].map((one) => typstPdf(HEAD + ROWS, { rows: [one] })),
    )
    expect(both.map(({ length }) => length > 1000)).toEqual([true, true])
  }, 60_000)
})
