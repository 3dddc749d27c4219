import { option } from './words'

/** What kinds of text a newsroom writes. */
export const GENRES = [
  option('news', 'Tin', 'News'),
  option('article', 'Bài', 'Article'),
  option('reportage', 'Phóng sự', 'Reportage'),
  option('interview', 'Phỏng vấn', 'Interview'),
  option('talk', 'Tọa đàm', 'Talk'),
  option('commentary', 'Chính luận', 'Commentary'),
  option('photo', 'Ảnh', 'Photo'),
  option('graphic', 'Đồ họa', 'Graphic'),
  option('clip', 'Clip', 'Clip'),
  option('correction', 'Cải chính, xin lỗi', 'Correction'),
] as const
