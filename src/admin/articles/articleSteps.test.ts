import { describe, expect, it } from 'vitest'

import { ZONE } from '@/domain/calendar/civil'
import { type NamedChain, ONE_STEP } from '@/domain/workflow/text/chains'
import type { PublicSide, Work } from '@/domain/workflow/text/types'

import { type ArticleSide, articleSteps, editConsequence, nextStep } from './articleSteps'

type Who = 'an' | 'binh' | 'chi' | 'ha'
const ROLES: Record<Who, string[]> = {
  an: ['reporter'],
  binh: ['sectionEditor'],
  chi: ['editorInChief'],
  ha: ['outletHead'],
}

const side = (
  person: Who,
  state: Work['state'] | 'published',
  { work = {}, out = {}, chain = ONE_STEP }: Partial<Parts> = {},
): ArticleSide => ({
  person,
  author: 'Lù Thị Mai',
  signed: [],
  isCorrected: false,
  expiry: null,
  wishedAt: null,
  keeping: null,
  standsInFor: [],
  rules: { zone: ZONE, config: chain, people: { [person]: ROLES[person] }, delegations: [] },
  text: {
    work: {
      author: 'an',
      state: state === 'published' ? 'approved' : state,
      step: state === 'submitted' ? 0 : null,
      revision: 3,
      complete: false,
      writers: ['an'],
      approvals: [],
      ...work,
    },
    public: {
      published: state === 'published' ? 3 : null,
      next: null,
      takenDown: false,
      embargoUntil: null,
      ...out,
    },
  },
})
type Parts = { work: Partial<Work>; out: Partial<PublicSide>; chain: NamedChain }

const TWO_STEPS: NamedChain = {
  ...ONE_STEP,
  steps: [
    { id: 'a', name: 'Trưởng phòng', roles: ['sectionEditor'] },
    { id: 'b', name: 'Ban biên tập', roles: ['editorInChief'] },
  ],
  publishers: ['editorInChief'],
  distinct: true,
}
const LATER = '2999-01-01T00:00:00Z'
const steps = (...args: Parameters<typeof side>) => articleSteps(side(...args))

describe('the buttons of an article', () => {
  it('give its author one: to submit a draft, and to withdraw what waits', () => {
    expect(steps('an', 'draft')).toEqual({ primary: 'submit', quiet: [], barred: [] })
    expect(steps('an', 'submitted')).toEqual({ primary: null, quiet: ['withdraw'], barred: [] })
  })

  it('give an editor approval first and return beside it', () => {
    expect(steps('binh', 'submitted')).toMatchObject({ primary: 'approve', quiet: ['return'] })
    const { primary, quiet } = steps('binh', 'approved')
    expect([primary, ...quiet]).toEqual(['publish', 'return', 'schedule'])
  })

  it('offer nobody the approval of their own words, and say why', () => {
    const wrote = side('binh', 'submitted', { work: { writers: ['binh'] } })
    expect(articleSteps(wrote)).toMatchObject({
      primary: null,
      barred: [{ move: 'approve', code: 'ownWork' }],
    })
    expect(nextStep(wrote)?.whose).toBe('của một biên tập viên khác')
    expect(steps('an', 'submitted').barred).toEqual([])
  })

  it('show none to those whom the chain gives no move', () => {
    expect(steps('ha', 'submitted')).toEqual({ primary: null, quiet: [], barred: [] })
  })

  it('follow the steps of the chain', () => {
    const chain = TWO_STEPS
    expect(steps('binh', 'submitted', { chain }).primary).toBe('approve')
    expect(steps('chi', 'submitted', { chain }).primary).toBeNull()
    const work = { step: 1, approvals: [{ step: 'a', by: 'binh', revision: 3 }] }
    expect(steps('chi', 'submitted', { chain, work }).primary).toBe('approve')
    expect(steps('binh', 'submitted', { chain, work }).primary).toBeNull()
    expect(nextStep(side('binh', 'submitted', { chain, work }))).toEqual({
      what: 'duyệt bước 2/2 hoặc trả lại',
      whose: 'của Ban biên tập',
    })
    expect(steps('binh', 'approved', { chain })).toMatchObject({ primary: null, quiet: [] })
  })

  it('don’t publish what is published, and unschedule only what is scheduled', () => {
    const { primary, quiet } = steps('chi', 'published')
    expect([primary, ...quiet]).toEqual([null, 'return', 'embargo', 'takeDown', 'expire'])
    const next = { revision: 3, at: LATER }
    expect(steps('chi', 'approved', { out: { next } }).quiet).toContain('unschedule')
    expect(nextStep(side('chi', 'approved', { out: { next } }))).toBeNull()
  })
})

describe('what readers have', () => {
  const out = { published: 2 }

  it('is taken down by the chief and the head, whatever state the work is in', () => {
    expect(steps('ha', 'draft', { out }).quiet).toContain('takeDown')
    expect(steps('chi', 'returned', { out }).quiet).toContain('takeDown')
    expect(steps('binh', 'draft', { out }).quiet).not.toContain('takeDown')
    expect(steps('chi', 'draft').quiet).not.toContain('takeDown')
  })

  it('is hidden by an embargo by those alone who take down', () => {
    expect(steps('binh', 'published').quiet).not.toContain('embargo')
    expect(steps('binh', 'published', { out: { embargoUntil: LATER } }).quiet).toContain('embargo')
  })

  it('is not published again before somebody allows it', () => {
    const down = { out: { takenDown: true } }
    expect(steps('chi', 'approved', down)).toMatchObject({ primary: null })
    expect(steps('chi', 'approved', down).quiet).toContain('reinstate')
    expect(nextStep(side('chi', 'approved', down))).toEqual({
      what: 'cho đăng lại',
      whose: 'của bạn',
    })
    expect(nextStep(side('binh', 'approved', down))?.whose).toBe(
      'của lãnh đạo kênh hoặc ban biên tập',
    )
  })
})

describe('the page of an article', () => {
  it('says what comes next, and whose it is', () => {
    expect(nextStep(side('an', 'draft'))?.whose).toBe('của bạn')
    expect(nextStep(side('binh', 'draft'))?.whose).toBe('của Lù Thị Mai')
    expect(nextStep(side('binh', 'submitted'))?.whose).toBe('của bạn')
    expect(nextStep(side('an', 'submitted'))?.whose).toBe('của biên tập viên')
    expect(nextStep(side('binh', 'published'))).toBeNull()
  })

  it.each([
    ['an', 'approved', 'trở lại bản thảo và phải duyệt lại'],
    ['binh', 'approved', 'chờ duyệt lại từ bước “Biên tập”'],
    ['ha', 'approved', 'Chỉ tác giả và những người duyệt'],
    ['an', 'published', 'bản đang đăng giữ nguyên'],
    ['binh', 'published', 'bản đang đăng giữ nguyên'],
    ['an', 'submitted', 'Rút lại'],
    ['ha', 'submitted', 'Chỉ người duyệt bước này sửa được'],
  ] as const)('says to %s of a text that is %s, before they edit it: … %s', (who, state, words) => {
    expect(editConsequence(side(who, state))).toContain(words)
  })

  it('tells who could sign the last step that an edit takes that away, and nobody else', () => {
    expect(editConsequence(side('binh', 'submitted'))).toBe(
      'Nếu bạn sửa bài này, bước “Biên tập” phải do người khác duyệt.',
    )
    const signed = { step: 1, approvals: [{ step: 'a', by: 'binh', revision: 3 }] }
    const last = side('chi', 'submitted', { chain: TWO_STEPS, work: signed })
    expect(editConsequence(last)).toBe(
      'Nếu bạn sửa bài này, bước “Ban biên tập” phải do người khác duyệt.',
    )
    expect(editConsequence(side('chi', 'draft', { out: { published: 2 } }))).toMatch(
      /^Đây là bản sửa .* Nếu bạn sửa bài này rồi tự gửi duyệt, bước “Biên tập” phải do người khác duyệt\.$/,
    )
    expect(
      editConsequence(side('binh', 'submitted', { work: { writers: ['an', 'binh'] } })),
    ).toBeNull()
  })

  it('says nothing of an edit that does nothing special', () => {
    expect(editConsequence(side('binh', 'submitted', { chain: TWO_STEPS }))).toBeNull()
    expect(editConsequence(side('an', 'draft'))).toBeNull()
    expect(editConsequence(side('an', 'draft', { out: { published: 2 } }))).toContain(
      'Bản đang đăng giữ nguyên',
    )
  })
})
