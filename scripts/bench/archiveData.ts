import { sequence, words } from './newsroomData'

const START = Date.parse('2010-01-01T00:00:00Z')
const EVERY_MS = 4 * 3_600_000
const SECTIONS = ['Thời sự', 'Cải cách hành chính', 'Đời sống', 'Văn hóa']
const BODIES = 200

/** Texts of an old site in JSON Lines, the same on every run; the first `pictures` of them show one each. */
export function archiveLines(texts: number, pictures: number): string {
  const next = sequence(4812)
  const bodies = Array.from({ length: BODIES }, () =>
    Array.from({ length: 6 }, () => `<p>${words(50, next)}</p>`).join(''),
  )
  const lines = Array.from({ length: texts }, (_, at) => {
    const picture =
      at < pictures ? `<figure><img src="anh/${at}.jpg" alt="Ảnh ${at}"></figure>` : ''
    return JSON.stringify({
      id: at + 1,
      title: `${words(8, next)} ${at + 1}`,
      sapo: words(25, next),
      content: picture + (bodies[next(BODIES)] ?? ''),
      authors: [`Tác giả ${next(60) + 1}`],
      column: SECTIONS[next(SECTIONS.length)],
      url: `https://cu.example.vn/bai-${at + 1}.html`,
      publishedAt: new Date(START + at * EVERY_MS).toISOString(),
    })
  })
  return lines.join('\n')
}
