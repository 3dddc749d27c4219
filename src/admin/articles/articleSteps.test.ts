import { describe, expect, it } from 'vitest'

import { articleSteps, type ArticleSide, editConsequence, nextStep } from './articleSteps'

const author: ArticleSide = {
  roles: ['reporter', 'author'],
  wroteIt: true,
  author: 'Lù Thị Mai',
  publicSide: null,
}
const editor: ArticleSide = {
  roles: ['sectionEditor'],
  wroteIt: false,
  author: 'Lù Thị Mai',
  publicSide: null,
}
const writingEditor: ArticleSide = {
  roles: ['sectionEditor', 'author'],
  wroteIt: true,
  author: 'Trần Văn Biên',
  publicSide: null,
}
const head: ArticleSide = { roles: ['outletHead'], wroteIt: false, author: null, publicSide: null }

describe('the buttons of an article', () => {
  it('give its author one: to submit a draft, and to withdraw what waits', () => {
    expect(articleSteps('draft', author)).toEqual({
      primary: 'submit',
      quiet: [],
      ownWork: [],
    })
    expect(articleSteps('submitted', author)).toMatchObject({ primary: null, quiet: ['withdraw'] })
  })

  it('give an editor approval first and return beside it', () => {
    expect(articleSteps('submitted', editor)).toMatchObject({
      primary: 'approve',
      quiet: ['return'],
    })
    expect(articleSteps('approved', editor)).toMatchObject({
      primary: 'publish',
      quiet: ['return'],
    })
  })

  it('offer nobody the approval of their own work', () => {
    const { primary, ownWork } = articleSteps('submitted', writingEditor)
    expect([primary, ownWork]).toEqual([null, ['approve']])
    expect(articleSteps('submitted', author).ownWork).toEqual([])
    expect(articleSteps('submitted', editor).ownWork).toEqual([])
    expect(nextStep('submitted', writingEditor)?.whose).toBe('của một biên tập viên khác')
  })

  it('show none to those whom the table gives no move', () => {
    expect(articleSteps('submitted', head)).toEqual({ primary: null, quiet: [], ownWork: [] })
  })
})

describe('what readers have', () => {
  const chief: ArticleSide = { ...editor, roles: ['editorInChief'], publicSide: 'published' }
  const down = { ...chief, publicSide: 'takenDown' } as const

  it('is taken down by the chief and the head, whatever state the work is in', () => {
    expect(articleSteps('published', chief).quiet).toContain('takeDown')
    expect(articleSteps('draft', { ...head, publicSide: 'published' }).quiet).toEqual(['takeDown'])
    expect(articleSteps('draft', chief).quiet).toContain('takeDown')
    expect(articleSteps('published', { ...editor, publicSide: 'published' }).quiet).toEqual([])
    expect(articleSteps('draft', { ...chief, publicSide: null }).quiet).not.toContain('takeDown')
  })

  it('is not published again before somebody allows it', () => {
    expect(articleSteps('approved', down)).toMatchObject({ primary: null })
    expect(articleSteps('approved', down).quiet).toContain('reinstate')
    expect(nextStep('approved', down)).toEqual({ what: 'cho đăng lại', whose: 'của bạn' })
    expect(nextStep('approved', { ...editor, publicSide: 'takenDown' })?.whose).toBe(
      'của lãnh đạo kênh hoặc ban biên tập',
    )
  })
})

describe('the line under the state', () => {
  it('says whose the next step is', () => {
    expect(nextStep('returned', author)?.whose).toBe('của bạn')
    expect(nextStep('draft', editor)?.whose).toBe('của Lù Thị Mai')
    expect(nextStep('submitted', editor)?.whose).toBe('của bạn')
    expect(nextStep('submitted', author)?.whose).toBe('của biên tập viên')
    expect(nextStep('published', editor)).toBeNull()
  })

  it('says before an edit that an approval would be lost', () => {
    expect(editConsequence('approved', editor)).toContain('phải duyệt lại')
    expect(editConsequence('published', author)).toContain('bản đang đăng giữ nguyên')
    expect(editConsequence('submitted', author)).toContain('Rút lại')
    expect(editConsequence('submitted', editor)).toBeNull()
    expect(editConsequence('draft', author)).toBeNull()
    expect(editConsequence('draft', author, true)).toContain('Bản đang đăng giữ nguyên')
  })
})
