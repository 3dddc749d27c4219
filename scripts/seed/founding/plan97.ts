import { readFileSync } from 'node:fs'

import { REFORM_FIELDS, type ReformField } from '@/domain/report/indicator/types'

import { type Clause, parseClauses } from './parseClauses'

const FILE = new URL('../data/plan-97-kh-ubnd-2022.txt', import.meta.url)

/** What the founding document says of itself. */
export const PLAN_97 = {
  number: '97/KH-UBND',
  title: 'Thông tin, tuyên truyền cải cách hành chính tỉnh Lào Cai năm 2022',
  issuedOn: '2022-03-14',
  signer: 'Trịnh Xuân Trường',
  validFrom: '2022-03-14',
  validTo: '2022-12-31',
} as const

/** The document's clauses, read from its text. */
export function plan97Clauses(): Clause[] {
  return parseClauses(readFileSync(FILE, 'utf8'))
}

/** Short names of the content groups of II.1, by code; their full text is the clause's. */
const TOPIC_TITLES: Record<string, string> = {
  '1.1': 'Chủ trương, chính sách về cải cách hành chính',
  '1.2': 'Ý nghĩa, mục tiêu và kết quả cải cách hành chính',
  '1.3': 'Trách nhiệm của người đứng đầu',
  '1.4': 'Các hoạt động cải cách hành chính trọng tâm',
  '1.4.1': 'Xây dựng, hoàn thiện văn bản quy phạm pháp luật',
  '1.4.2': 'Thủ tục hành chính, một cửa, dịch vụ công trực tuyến',
  '1.4.3': 'Tổ chức và hoạt động của bộ máy hành chính',
  '1.4.4': 'Cải cách chế độ công vụ',
  '1.4.5': 'Tự chủ tài chính',
  '1.4.6': 'Chính quyền điện tử, chính quyền số',
  '1.5': 'Chỉ số cải cách hành chính và chỉ số hài lòng',
  '1.6': 'Sáng kiến, mô hình hay và góp ý của người dân',
}

/** The six bullets of 1.4 are the fields of the reform. */
const FIELD_OF: Readonly<Record<string, ReformField>> = Object.fromEntries(
  REFORM_FIELDS.map((field, at) => [`1.4.${at + 1}`, field]),
)

export type PlanTopic = {
  code: string
  title: string
  text: string
  parent: string | null
  reformField: ReformField | null
}

/** The content groups 1.1–1.6 and the six bullets of 1.4, each parent before its parts. */
export function plan97Topics(): PlanTopic[] {
  const texts = new Map(plan97Clauses().map(({ ref, text }) => [ref, text]))
  return Object.entries(TOPIC_TITLES).map(([code, title]) => ({
    code,
    title,
    text: texts.get(`II.${code}`) ?? '',
    parent: code.split('.').length > 2 ? code.split('.').slice(0, 2).join('.') : null,
    reformField: FIELD_OF[code] ?? null,
  }))
}
