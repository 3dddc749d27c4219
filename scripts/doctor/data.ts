import { checkRule } from '@/domain/schedule/recurrence'

import { error, type Finding, some, warning } from './finding'

export type DoctorOutlet = {
  name: string
  validFrom?: string | null
  validTo?: string | null
  organisation: { name: string; validFrom?: string | null; validTo?: string | null } | null
}

export type DoctorColumn = {
  name: string
  rrule?: string | null
  time?: string | null
  validFrom: string
  validTo?: string | null
  shortMonths: 'skip' | 'clamp'
}

export type DoctorObligation = {
  title: string
  measureKind: 'count' | 'freshness' | 'unset'
  columns: number
  validTo?: string | null
}

export type DoctorArticle = {
  title: string
  slug?: string | null
  cover: { alt?: string | null } | null
}

export type DoctorUser = { name: string; active: boolean; roles: readonly string[] }

/** What the doctor reads of the database. */
export type DoctorData = {
  today: string
  outlets: readonly DoctorOutlet[]
  columns: readonly DoctorColumn[]
  obligations: readonly DoctorObligation[]
  published: readonly DoctorArticle[]
  users: readonly DoctorUser[]
  holidays: readonly string[]
}

/** A year's table of days off is complete from about here: the fixed ones, Tết and Giỗ Tổ. */
const HOLIDAYS_OF_A_YEAR = 10

/** What is wrong with the rows: what the collections let through, or what only shows between two of them. */
export function checkData(data: DoctorData): Finding[] {
  return [
    ...checkUsers(data.users),
    ...checkOutlets(data.outlets),
    ...checkColumns(data.columns),
    ...checkObligations(data),
    ...checkPublished(data.published),
    ...checkHolidays(data),
  ]
}

function checkUsers(users: readonly DoctorUser[]): Finding[] {
  const findings: Finding[] = []
  if (!users.some(({ active, roles }) => active && roles.includes('administrator'))) {
    findings.push(
      error(
        'Chưa có quản trị viên nào. Hãy đặt ADMIN_EMAIL, ADMIN_PASSWORD rồi chạy npm run seed.',
      ),
    )
  }
  const idle = users.filter(({ active, roles }) => active && roles.length === 0)
  if (idle.length > 0) {
    findings.push(
      warning(
        `Tài khoản chưa có vai trò nên không đăng nhập được: ${some(idle.map(({ name }) => name))}.`,
      ),
    )
  }
  return findings
}

function checkOutlets(outlets: readonly DoctorOutlet[]): Finding[] {
  return outlets.flatMap(({ name, validFrom, validTo, organisation }) => {
    if (!organisation) return [error(`Kênh ${name} không thuộc cơ quan nào. Hãy chọn cơ quan.`)]
    const ends = organisation.validTo
    if (ends && (!validTo || validTo > ends)) {
      return [
        warning(
          `Kênh ${name} còn hiệu lực sau ngày ${organisation.name} kết thúc (${ends}). Hãy nhập ngày kết thúc của kênh.`,
        ),
      ]
    }
    const begins = organisation.validFrom
    if (begins && validFrom && validFrom < begins) {
      return [
        warning(
          `Kênh ${name} có trước cơ quan ${organisation.name} (${begins}). Hãy xem lại ngày.`,
        ),
      ]
    }
    return []
  })
}

function checkColumns(columns: readonly DoctorColumn[]): Finding[] {
  return columns.flatMap(({ name, rrule, time, validFrom, validTo, shortMonths }) => {
    if (!rrule) return []
    const checked = checkRule({ rrule, from: validFrom, until: validTo ?? null, shortMonths })
    if (!checked.ok) {
      return [
        error(
          `Quy tắc lặp của chuyên mục ${name} không dùng được (${rrule}). Hãy sửa trong mục Lịch.`,
        ),
      ]
    }
    return time ? [] : [warning(`Chuyên mục ${name} có quy tắc lặp nhưng chưa có giờ phát.`)]
  })
}

function checkObligations({ obligations, today }: DoctorData): Finding[] {
  const findings: Finding[] = []
  const empty = obligations.filter(
    ({ measureKind, columns }) => measureKind !== 'unset' && columns === 0,
  )
  if (empty.length > 0) {
    findings.push(
      error(
        `Nghĩa vụ chưa gắn chuyên mục nên luôn bị tính là thiếu: ${some(empty.map(({ title }) => title))}.`,
      ),
    )
  }
  const unset = obligations.filter(
    ({ measureKind, validTo }) => measureKind === 'unset' && (!validTo || validTo >= today),
  )
  if (unset.length > 0) {
    findings.push(
      warning(
        `Nghĩa vụ đang hiệu lực chưa nhập định mức: ${some(unset.map(({ title }) => title))}.`,
      ),
    )
  }
  return findings
}

function checkPublished(articles: readonly DoctorArticle[]): Finding[] {
  const findings: Finding[] = []
  const unaddressed = articles.filter(({ slug }) => !slug)
  if (unaddressed.length > 0) {
    findings.push(
      error(`Bài đã đăng không có đường dẫn: ${some(unaddressed.map(({ title }) => title))}.`),
    )
  }
  const slugs = articles.map(({ slug }) => slug ?? '').filter(Boolean)
  const twice = [...new Set(slugs.filter((slug, index) => slugs.indexOf(slug) !== index))]
  if (twice.length > 0) {
    findings.push(
      error(`Nhiều bài đã đăng cùng một đường dẫn, chỉ một bài hiện ra: ${some(twice)}.`),
    )
  }
  const unseen = articles.filter(({ cover }) => cover && !cover.alt?.trim())
  if (unseen.length > 0) {
    findings.push(warning(`Ảnh chính chưa có mô tả: ${some(unseen.map(({ title }) => title))}.`))
  }
  return findings
}

function checkHolidays({ holidays, today }: DoctorData): Finding[] {
  const year = Number(today.slice(0, 4))
  return [year, year + 1].flatMap((one) => {
    const count = holidays.filter((date) => date.startsWith(`${one}-`)).length
    return count >= HOLIDAYS_OF_A_YEAR
      ? []
      : [
          warning(
            `Bảng ngày nghỉ năm ${one} mới có ${count} ngày. Hãy nhập đủ Tết, Giỗ Tổ và ngày hoán đổi theo thông báo.`,
          ),
        ]
  })
}
