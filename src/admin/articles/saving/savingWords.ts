import { timeOfDay } from '@/domain/calendar/civil'

import type { SavingState } from '../fields/types'

/** What is said of the last save beside the buttons; it holds at every moment. */
export function savingWords({ phase, savedAt, message }: SavingState): string {
  switch (phase) {
    case 'saved':
      return savedAt === null ? '' : `Đã lưu lúc ${timeOfDay(Date.parse(savedAt))}`
    case 'typed':
      return 'Có thay đổi chưa lưu'
    case 'saving':
      return 'Đang lưu…'
    case 'offline':
      return 'Chưa lưu – mất mạng, giữ trên máy này'
    case 'broken':
      return 'Chưa lưu – máy chủ đang gặp lỗi, giữ trên máy này'
    case 'session':
      return 'Chưa lưu – phiên đăng nhập đã hết'
    case 'conflict':
      return 'Chưa lưu – người khác đã sửa cùng chỗ'
    case 'refused':
      return `Chưa lưu. ${message ?? ''}`.trim()
  }
}

/** The same where this machine could not keep the words either. */
export function keptWords(state: SavingState): string {
  const words = savingWords(state)
  return state.isKept ? words : words.replace('giữ trên máy này', 'chỉ còn trên trang này')
}

/** Whether something is wrong that the person should hear of. */
export const isTrouble = ({ phase }: SavingState): boolean =>
  phase !== 'saved' && phase !== 'typed' && phase !== 'saving'
