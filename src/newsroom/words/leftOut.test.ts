import { expect, it } from 'vitest'

import { leftOutWords } from './leftOut'

it('a writer is told of everything left out, by its words, and what to do', () => {
  const links = ['', 'ftp://a', 'x', 'y'].map((address, at) => ({
    ...{ kind: 'link' as const, words: `chữ ${at}`, address },
  }))
  const [ofLinks, ofPictures] = leftOutWords([...links, { kind: 'picture' }, { kind: 'picture' }])
  expect(ofLinks).toMatch(
    /“chữ 0” \(chưa có địa chỉ\), “chữ 1” \(địa chỉ “ftp:\/\/a”\), “chữ 2”.* và 1 liên kết khác\. Nếu cần/,
  )
  expect(ofPictures).toMatch(/^2 ảnh .*mục “Ảnh”/)
  expect(leftOutWords([{ kind: 'ownLink', words: 'bài đó' }])).toEqual([
    expect.stringMatching(/^Chữ được giữ.*bạn không xem được: “bài đó”\. Nếu cần.*theo tiêu đề/),
  ])
  expect(leftOutWords([])).toEqual([])
})
