export { htmlToText, pageToText } from './html-to-text.ts'
export { toPlainLine, toPlainText } from './plain-text.ts'
